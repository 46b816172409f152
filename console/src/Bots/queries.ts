import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';

export const botsQuery = (tenant: string, search: string, cursor?: string) =>
  queryOptions({
    queryKey: [tenant, 'bots', 'list', search, cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/bots', { params: { query: { ...(search && { search }), ...(cursor && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const botQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'bots', 'one', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/bots/{id}', { params: { path: { id } }, signal })),
  });

/** Some bots, for choosing one as one types. */
export const foundBotsQuery = (tenant: string, search: string) =>
  queryOptions({
    queryKey: [tenant, 'bots', 'found', search],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/bots', { params: { query: { limit: 20, ...(search && { search }) } }, signal })).then((page) => page.items),
  });

export const userBotsQuery = (tenant: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [tenant, 'bots', 'of', id],
    queryFn: ({ signal, pageParam }) => answer(apiFor(tenant).GET('/api/v1/users/{id}/bots', { params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
