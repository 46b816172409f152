import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { NewApiKey } from '../api/types';

export const keysQuery = (tenant: string, ended: boolean, cursor: string | undefined) =>
  queryOptions({
    queryKey: [tenant, 'keys', ended, cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/keys', { params: { query: { ...(ended && { ended }), ...(cursor && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const makeKey = (tenant: string, body: NewApiKey) => answer(apiFor(tenant).POST('/api/v1/keys', { body }));

export const revokeKey = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/keys/{id}/revoke', { params: { path: { id } } }));
