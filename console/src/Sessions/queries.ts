import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { SessionsSearch } from './search';

/** What changes with sessions: below one key, so that the live line finds it. */
export const sessionsKey = (tenant: string) => [tenant, 'sessions'] as const;

export const sessionsQuery = (tenant: string, { user, cursor }: SessionsSearch) =>
  queryOptions({
    queryKey: [...sessionsKey(tenant), 'list', user ?? null, cursor ?? null],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/sessions', { params: { query: { limit: 50, ...(user && { user }), ...(cursor && { cursor }) } }, signal })),
    staleTime: 5_000,
  });

export const devicesQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [...sessionsKey(tenant), 'of', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users/{id}/sessions', { params: { path: { id } }, signal })).then((page) => page.items),
    staleTime: 5_000,
  });

export const endSession = (tenant: string, id: string, session: string) =>
  answer(apiFor(tenant).POST('/api/v1/users/{id}/sessions/{session}/end', { params: { path: { id, session } } }));

export const endSessions = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/users/{id}/sessions/end', { params: { path: { id } } }));
