import { answer, apiFor } from '../api/client';
import type { GroupChange, NewGroup } from '../api/types';

export const createGroup = (tenant: string, body: NewGroup) => answer(apiFor(tenant).POST('/api/v1/groups', { body })).then((made) => made.group);

export const changeGroup = (tenant: string, id: string, version: number, body: GroupChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/groups/{id}', { body, params: { path: { id }, header: { 'If-Match': `"${version}"` } } }));

export const deleteGroup = (tenant: string, id: string) => answer(apiFor(tenant).DELETE('/api/v1/groups/{id}', { params: { path: { id } } }));

export const moveMembers = (tenant: string, id: string, body: { add?: string[]; remove?: string[] }) =>
  answer(apiFor(tenant).POST('/api/v1/groups/{id}/members', { params: { path: { id } }, body: { add: null, remove: null, ...body } }));
