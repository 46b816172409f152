import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import { saveFile } from '../ui/saveFile';
import { toFilter, toQuery, type AuditSearch } from './view';

export const eventsQuery = (tenant: string, search: AuditSearch) => {
  const query = toQuery(search);
  return queryOptions({
    queryKey: [tenant, 'events', 'list', query],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/events', { params: { query }, signal })),
    staleTime: 5_000,
  });
};

export const activityPage = (tenant: string, id: string, cursor: string | null, signal: AbortSignal) =>
  answer(apiFor(tenant).GET('/api/v1/users/{id}/events', { params: { path: { id }, query: { limit: 30, ...(cursor && { cursor }) } }, signal }));

export const peopleQuery = (tenant: string, search: string) =>
  queryOptions({
    queryKey: [tenant, 'users', 'found', search],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users', { params: { query: { search, limit: 7 } }, signal })).then((page) => page.items),
  });

/** The events as a file, straight from the answer; the whole of it, however long. */
export const exportEvents = (tenant: string, search: AuditSearch) =>
  saveFile(apiFor(tenant).POST('/api/v1/events/export', { body: toFilter(search), parseAs: 'blob' }), 'audit.csv');
