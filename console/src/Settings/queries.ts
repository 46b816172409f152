import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { SettingsChange } from '../api/types';

export const settingsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'settings'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/settings', { signal })),
  });

export const changeSettings = (tenant: string, version: number, body: SettingsChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/settings', { body, params: { header: { 'If-Match': `"${version}"` } } }));

export const previewSettings = (tenant: string, body: SettingsChange) => answer(apiFor(tenant).POST('/api/v1/settings/preview', { body }));
