import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { ProfileSettingsChange } from '../api/types';

export const profileFieldsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'profile-fields'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/profile-fields', { signal })),
  });

export const changeProfileFields = (tenant: string, version: number, body: ProfileSettingsChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/profile-fields', { body, params: { header: { 'If-Match': `"${version}"` } } }));

export const countriesQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'countries'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/countries', { signal })).then((page) => page.items),
    staleTime: Infinity,
  });
