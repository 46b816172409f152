import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { DirectoryBody } from '../api/types';

export const directoryQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'scim'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/scim', { signal })),
    refetchInterval: 15_000,
  });

export const settleDirectory = (tenant: string, version: number, body: DirectoryBody) =>
  answer(apiFor(tenant).PUT('/api/v1/scim', { body, params: { header: { 'If-Match': `"${version}"` } } }));
