import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { NewPortalBody, PortalBody } from '../api/types';

export const portalsQuery = (tenant: string) =>
  queryOptions({ queryKey: [tenant, 'operator', 'portals'], queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/operator/clients', { signal })) });

export const portalQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'operator', 'portal', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/operator/clients/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export const connectPortal = (tenant: string, body: NewPortalBody) => answer(apiFor(tenant).POST('/api/v1/operator/clients', { body }));

export const editPortal = (tenant: string, id: string, version: number, body: PortalBody) =>
  answer(apiFor(tenant).PUT('/api/v1/operator/clients/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

export const replaceSecret = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/operator/clients/{id}/secret', { params: { path: { id } } }));

export const disconnectPortal = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/operator/clients/{id}/revoke', { params: { path: { id } } }));
