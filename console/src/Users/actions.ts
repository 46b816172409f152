import { answer, apiFor } from '../api/client';
import type { NewUser, ReplaceUserBody, RestoreUserBody, UserChange, Way } from '../api/types';

export type LeavingVerb = 'suspend' | 'deactivate' | 'delete';

const at = (id: string) => ({ params: { path: { id } } });

export const createUser = (tenant: string, body: NewUser, idempotencyKey: string) =>
  answer(apiFor(tenant).POST('/api/v1/users', { body, params: { header: { 'Idempotency-Key': idempotencyKey } } }));

export const changeUser = (tenant: string, id: string, version: number, body: UserChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/users/{id}', { body, params: { path: { id }, header: { 'If-Match': `"${version}"` } } }));

export const replaceUser = (tenant: string, id: string, version: number, body: ReplaceUserBody, idempotencyKey: string) =>
  answer(apiFor(tenant).POST('/api/v1/users/{id}/replace', { body, params: { path: { id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': idempotencyKey } } }));

export const resetPassword = (tenant: string, id: string, way: Way) => answer(apiFor(tenant).POST('/api/v1/users/{id}/reset-password', { ...at(id), body: { way } }));

export const resendInvite = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/invite', at(id)));

export const resendAddressChange = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/address-change/resend', at(id)));

export const withdrawAddressChange = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/address-change/withdraw', at(id)));

export const copyInviteLink = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/invite-link', at(id)));

export const revokeInvite = (tenant: string, id: string, reason: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/revoke-invite', { ...at(id), body: reason ? { reason } : {} }));

export const suspendUser = (tenant: string, id: string, reason: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/suspend', { ...at(id), body: reason ? { reason } : {} }));

export const deactivateUser = (tenant: string, id: string, reason: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/deactivate', { ...at(id), body: reason ? { reason } : {} }));

export const previewLeaving = (tenant: string, id: string, verb: LeavingVerb, signal?: AbortSignal) =>
  answer(apiFor(tenant).GET('/api/v1/users/{id}/leaving', { params: { path: { id }, query: { verb } }, signal }));

export const deleteUser = (tenant: string, id: string, reason: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/delete', { ...at(id), body: reason ? { reason } : {} }));

export const restoreUser = (tenant: string, id: string, body: RestoreUserBody) => answer(apiFor(tenant).POST('/api/v1/users/{id}/restore', { ...at(id), body }));

export const reactivateUser = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/reactivate', { ...at(id), body: {} }));

export const activateUser = (tenant: string, id: string, assignments: 'all' | 'none' | null = null) => answer(apiFor(tenant).POST('/api/v1/users/{id}/activate', { ...at(id), body: { reason: null, assignments } }));

export const setPicture = (tenant: string, id: string, picture: Blob) =>
  answer(apiFor(tenant).PUT('/api/v1/users/{id}/picture', { ...at(id), body: picture as never, bodySerializer: (body: unknown) => body as Blob, headers: { 'Content-Type': picture.type } }));

export const removePicture = (tenant: string, id: string) => answer(apiFor(tenant).DELETE('/api/v1/users/{id}/picture', at(id)));

export const makePrimaryAdmin = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/make-primary-admin', at(id)));

export const resetSecondFactor = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/reset-second-factor', { ...at(id), body: {} }));

export const unlockUser = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/unlock', at(id)));
