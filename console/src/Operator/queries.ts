import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { NewWorkspace } from '../api/types';

/** An operator's work is in no workspace; the one in the address only says where they come from. */
export const workspacesQuery = (tenant: string, search: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: [tenant, 'operator', 'workspaces', search, cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/operator/tenants', { params: { query: { ...(search && { search }), ...(cursor && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const workspaceQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'operator', 'workspace', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/operator/tenants/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export const openWorkspace = (tenant: string, body: NewWorkspace) => answer(apiFor(tenant).POST('/api/v1/operator/tenants', { body }));

export const editWorkspace = (tenant: string, id: string, version: number, name: string, plan: NewWorkspace['plan']) =>
  answer(apiFor(tenant).PATCH('/api/v1/operator/tenants/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { name, ...(plan && { plan }) } }));

export const suspendWorkspace = (tenant: string, id: string, reason: string) =>
  answer(apiFor(tenant).POST('/api/v1/operator/tenants/{id}/suspend', { params: { path: { id } }, body: reason ? { reason } : {} }));

export const resumeWorkspace = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/operator/tenants/{id}/resume', { params: { path: { id } }, body: {} }));

export const makeLink = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/operator/tenants/{id}/sign-in-link', { params: { path: { id } } }));
