/** The server's API, in the form openapi-typescript gives. `npm run api` writes this file anew. */

export interface paths {
  '/api/v1/me': { get: operations['GetMe'] };
  '/api/v1/users': { get: operations['ListUsers']; post: operations['CreateUser'] };
  '/api/v1/users/summary': { get: operations['SummarizeUsers'] };
  '/api/v1/users/{id}': { get: operations['GetUser']; patch: operations['ChangeUser'] };
  '/api/v1/users/{id}/reset-password': { post: operations['ResetPassword'] };
  '/api/v1/users/{id}/suspend': { post: operations['SuspendUser'] };
  '/api/v1/users/{id}/reactivate': { post: operations['ReactivateUser'] };
  '/api/v1/users/{id}/unlock': { post: operations['UnlockUser'] };
  '/api/v1/roles': { get: operations['ListRoles']; post: operations['CreateRole'] };
  '/api/v1/roles/{id}': { get: operations['ReadRole']; patch: operations['EditRole']; delete: operations['DeleteRole'] };
  '/api/v1/roles/{id}/preview': { post: operations['PreviewRole'] };
  '/api/v1/permissions': { get: operations['ListPermissions'] };
  '/api/v1/user-types': { get: operations['ListUserTypes'] };
  '/api/v1/time-zones': { get: operations['ListTimeZones'] };
}

export interface components {
  schemas: {
    UserType: 'tenant_admin' | 'bot_admin' | 'supervisor' | 'agent' | 'analyst' | 'viewer';
    UserState: 'invited' | 'active' | 'suspended' | 'deactivated' | 'deleted' | 'anonymized';
    Activation: 'shown_once' | 'mail_link' | 'copy_link';
    PasswordState: 'none' | 'temporary' | 'temporary_expired' | 'set';
    Me: {
      user: components['schemas']['MeUser'] | null;
      tenant: { id: string; code: string; name: string; preset: string; timeZone: string };
      tenants: { code: string; name: string; entered: boolean }[];
      permissions: string[];
      words: { states: { [key: string]: string }; types: { [key: string]: string } };
      policy: {
        emailChange: string;
        activation: components['schemas']['Activation'][];
        reset: components['schemas']['Activation'][];
        verbs: string[];
        rolesMax: number | null;
        requiredAtCreate: string[];
      };
    };
    MeUser: { id: string; displayName: string; email: string; type: components['schemas']['UserType'] | null };
    UserRole: { id: string; code: string; name: string; system: boolean };
    UserItem: {
      id: string;
      version: number;
      displayName: string;
      givenName: string | null;
      familyName: string | null;
      email: string;
      phone: string | null;
      externalId: string | null;
      timeZone: string | null;
      type: components['schemas']['UserType'];
      state: components['schemas']['UserState'];
      lockedUntil: string | null;
      roles: components['schemas']['UserRole'][];
      lastSignInAt: string | null;
      createdAt: string;
      isPrimaryAdmin: boolean;
      isYou: boolean;
    };
    May: { allowed: boolean; code: string | null; reason: string | null };
    UserMay: {
      edit: components['schemas']['May'];
      editEmail: components['schemas']['May'];
      editRoles: components['schemas']['May'];
      editType: components['schemas']['May'];
      resetPassword: components['schemas']['May'];
      suspend: components['schemas']['May'];
      reactivate: components['schemas']['May'];
      unlock: components['schemas']['May'];
    };
    UserDetails: components['schemas']['UserItem'] & {
      passwordState: components['schemas']['PasswordState'];
      temporaryPasswordExpiresAt: string | null;
      may: components['schemas']['UserMay'];
    };
    UserPage: { items: components['schemas']['UserItem'][]; next: string | null; previous: string | null };
    UserSummary: {
      total: number;
      locked: number;
      byState: { [key: string]: number };
      byType: { [key: string]: number };
    };
    CreateUserRequest: {
      givenName: string | null;
      familyName: string | null;
      displayName?: string | null;
      email: string;
      phone: string | null;
      externalId: string | null;
      timeZone: string | null;
      type: components['schemas']['UserType'];
      roleIds: string[];
      activation?: components['schemas']['Activation'];
    };
    CreateUserResponse: {
      user: components['schemas']['UserDetails'];
      temporaryPassword: string | null;
      expiresAt: string | null;
      outcome: 'created' | 'awaiting_acceptance';
    };
    ChangeUserRequest: {
      givenName?: string | null;
      familyName?: string | null;
      displayName?: string | null;
      email?: string;
      phone?: string | null;
      externalId?: string | null;
      timeZone?: string | null;
      roleIds?: string[];
      state?: 'active' | 'suspended';
    };
    Reason: { reason?: string | null };
    TemporaryPassword: { temporaryPassword: string; expiresAt: string };
    RoleView: {
      id: string;
      version: number;
      code: string;
      name: string;
      description: string;
      system: boolean;
      permissions: string[];
      people: number;
      mayAssign: components['schemas']['May'];
    };
    RoleList: { items: components['schemas']['RoleView'][] };
    CreateRoleBody: { name?: null | string; code?: null | string; description?: null | string; copyFrom?: null | string; permissions?: null | string[] };
    RoleCreatedAnswer: { role: components['schemas']['RoleView'] };
    EditRoleBody: { name?: null | string; description?: null | string; permissions?: null | string[] };
    PreviewRoleBody: { permissions?: null | string[] };
    PermissionPreview: { permission: string; gain: number; lose: number };
    RolePreview: { people: number; gaining: number; losing: number; changes: components['schemas']['PermissionPreview'][] };
    PermissionView: { permission: string; name: string; administrative: boolean; types: components['schemas']['UserType'][] };
    PermissionCategory: { name: string; permissions: components['schemas']['PermissionView'][] };
    PermissionCatalog: { items: components['schemas']['PermissionCategory'][] };
    UserTypeInfo: {
      type: components['schemas']['UserType'];
      name: string;
      description: string;
      portals: { id: string; name: string }[];
      permissions: string[];
      defaultRoleId: string | null;
    };
    UserTypeList: { items: components['schemas']['UserTypeInfo'][] };
    TimeZone: { id: string; offset: string };
    TimeZoneList: { items: components['schemas']['TimeZone'][] };
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      requestId: string;
      errors?: { field: string; code: string; message: string }[];
      current?: components['schemas']['UserDetails'];
    };
  };
}

type Json<T> = { headers: { [name: string]: unknown }; content: { 'application/json': T } };
type Failed = { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } };
type Query<T> = { query?: T; header?: never; path?: never; cookie?: never };
type ById = { query?: never; header?: never; path: { id: string }; cookie?: never };
type Body<T> = { content: { 'application/json': T } };

export interface operations {
  GetMe: { parameters: Query<never>; responses: { 200: Json<components['schemas']['Me']>; default: Failed } };
  ListUsers: {
    parameters: Query<{ search?: string; state?: string; type?: string; role?: string; sort?: string; cursor?: string; limit?: number }>;
    responses: { 200: Json<components['schemas']['UserPage']>; default: Failed };
  };
  SummarizeUsers: { parameters: Query<never>; responses: { 200: Json<components['schemas']['UserSummary']>; default: Failed } };
  GetUser: { parameters: ById; responses: { 200: Json<components['schemas']['UserDetails']>; default: Failed } };
  CreateUser: {
    parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path?: never; cookie?: never };
    requestBody: Body<components['schemas']['CreateUserRequest']>;
    responses: { 201: Json<components['schemas']['CreateUserResponse']>; default: Failed };
  };
  ChangeUser: {
    parameters: { query?: never; header: { 'If-Match': string }; path: { id: string }; cookie?: never };
    requestBody: Body<components['schemas']['ChangeUserRequest']>;
    responses: { 200: Json<components['schemas']['UserDetails']>; default: Failed };
  };
  ResetPassword: {
    parameters: ById;
    requestBody: Body<components['schemas']['Reason']>;
    responses: { 200: Json<components['schemas']['TemporaryPassword']>; default: Failed };
  };
  SuspendUser: { parameters: ById; requestBody: Body<components['schemas']['Reason']>; responses: { 200: Json<components['schemas']['UserDetails']>; default: Failed } };
  ReactivateUser: { parameters: ById; requestBody: Body<components['schemas']['Reason']>; responses: { 200: Json<components['schemas']['UserDetails']>; default: Failed } };
  UnlockUser: { parameters: ById; requestBody: Body<Record<string, never>>; responses: { 200: Json<components['schemas']['UserDetails']>; default: Failed } };
  ListRoles: { parameters: Query<never>; responses: { 200: Json<components['schemas']['RoleList']>; default: Failed } };
  CreateRole: {
    parameters: Query<never>;
    requestBody: Body<components['schemas']['CreateRoleBody']>;
    responses: { 201: Json<components['schemas']['RoleCreatedAnswer']>; default: Failed };
  };
  ReadRole: { parameters: ById; responses: { 200: Json<components['schemas']['RoleView']>; default: Failed } };
  EditRole: {
    parameters: { query?: never; header: { 'If-Match': string }; path: { id: string }; cookie?: never };
    requestBody: Body<components['schemas']['EditRoleBody']>;
    responses: { 200: Json<components['schemas']['RoleView']>; default: Failed };
  };
  DeleteRole: { parameters: ById; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; default: Failed } };
  PreviewRole: { parameters: ById; requestBody: Body<components['schemas']['PreviewRoleBody']>; responses: { 200: Json<components['schemas']['RolePreview']>; default: Failed } };
  ListPermissions: { parameters: Query<never>; responses: { 200: Json<components['schemas']['PermissionCatalog']>; default: Failed } };
  ListUserTypes: { parameters: Query<never>; responses: { 200: Json<components['schemas']['UserTypeList']>; default: Failed } };
  ListTimeZones: { parameters: Query<never>; responses: { 200: Json<components['schemas']['TimeZoneList']>; default: Failed } };
}
