import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { SignOn, SignOnBody } from '../api/types';

export const signOnQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'sso'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/sso', { signal })),
  });

export const settle = (tenant: string, version: number, body: SignOnBody) =>
  answer(apiFor(tenant).PUT('/api/v1/sso', { body, params: { header: { 'If-Match': `"${version}"` } } }));

export const askIssuer = (tenant: string, issuer: string) => answer(apiFor(tenant).POST('/api/v1/sso/check', { body: { issuer } }));

export const switchTo = (tenant: string, mode: SignOn['mode']) => answer(apiFor(tenant).POST('/api/v1/sso/mode', { body: { mode } }));

export const confirmRequired = (tenant: string) => answer(apiFor(tenant).POST('/api/v1/sso/confirm'));
