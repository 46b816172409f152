import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type User = Schemas['UserItem'];
export type UserDetails = Schemas['UserDetails'];
export type UserPage = Schemas['UserPage'];
export type UserSummary = Schemas['UserSummary'];
export type UserState = Schemas['UserState'];
export type UserType = Schemas['UserType'];
export type UserTypeInfo = Schemas['UserTypeInfo'];
export type Role = Schemas['RoleView'];
export type NewRole = Schemas['CreateRoleBody'];
export type RoleChange = Schemas['EditRoleBody'];
export type RolePreview = Schemas['RolePreview'];
export type Permission = Schemas['PermissionView'];
export type PermissionCategory = Schemas['PermissionCategory'];
export type UserRole = Schemas['UserRole'];
export type TimeZone = Schemas['TimeZone'];
export type May = Schemas['May'];
export type NewUser = Schemas['CreateUserRequest'];
export type NewUserAnswer = Schemas['CreateUserResponse'];
export type UserChange = Schemas['ChangeUserRequest'];
export type ProblemBody = Schemas['Problem'];

export const userTypes = ['tenant_admin', 'bot_admin', 'supervisor', 'agent', 'analyst', 'viewer'] as const satisfies readonly UserType[];
