import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type User = Schemas['UserRow'];
export type UserDetails = Schemas['UserDetails'];
export type UserPage = Schemas['PageOfUserRow'];
export type UserSummary = Schemas['UserSummary'];
export type UserState = User['state'];
export type UserType = NonNullable<User['type']>;
export type UserTypeInfo = Schemas['UserTypeView'];
export type Role = Schemas['RoleView'];
export type NewRole = Schemas['CreateRoleBody'];
export type RoleChange = Schemas['EditRoleBody'];
export type RolePreview = Schemas['RolePreview'];
export type Permission = Schemas['PermissionView'];
export type PermissionCategory = Schemas['PermissionCategory'];
export type UserRole = Schemas['RoleTag'];
export type TimeZone = Schemas['TimeZoneView'];
export type May = Schemas['Verdict'];
export type NewUser = Schemas['CreateUserBody'];
export type NewUserAnswer = Schemas['UserCreatedAnswer'];
export type UserChange = Schemas['EditUserBody'];
export type Workspace = Schemas['TenantView'];
export type WorkspaceDetails = Schemas['TenantDetails'];
export type WorkspacePlan = Workspace['plan'];
export type NewWorkspace = Schemas['OpenTenantBody'];
export type WorkspaceOpened = Schemas['TenantOpenedAnswer'];
export type Mail = Schemas['MailView'];
export type MailDetails = Schemas['MailDetails'];
export type AuditEvent = Schemas['EventView'];
export type AuditPage = Schemas['EventPage'];
export type Settings = Schemas['TenantSettings'];
export type SettingsChange = Schemas['TenantSettingsBody'];
export type SettingsPreview = Schemas['TenantSettingsPreview'];
export type ProblemBody = Schemas['ProblemBody'];

export const userTypes = ['tenant_admin', 'bot_admin', 'supervisor', 'agent', 'analyst', 'viewer'] as const satisfies readonly UserType[];
