import { answer, apiFor } from '../api/client';
import type { NewRole, RoleChange } from '../api/types';

export const createRole = (tenant: string, body: NewRole) => answer(apiFor(tenant).POST('/api/v1/roles', { body })).then((made) => made.role);

export const changeRole = (tenant: string, id: string, version: number, body: RoleChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/roles/{id}', { body, params: { path: { id }, header: { 'If-Match': `"${version}"` } } }));

export const deleteRole = (tenant: string, id: string) => answer(apiFor(tenant).DELETE('/api/v1/roles/{id}', { params: { path: { id } } }));
