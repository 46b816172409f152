import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { User, UserDetails, UserPage, UserType } from '../api/types';
import { previewLeaving, type LeavingVerb } from './actions';
import { toQuery, type View } from './view';

export const listKey = (tenant: string) => [tenant, 'users', 'list'] as const;

export const usersQuery = (tenant: string, view: View) => {
  const query = toQuery(view);
  return queryOptions({
    queryKey: [...listKey(tenant), query],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users', { params: { query }, signal })),
  });
};

export const summaryQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'users', 'summary'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users/summary', { signal })),
  });

export const onboardingQuery = (tenant: string) =>
  queryOptions({
    // Below what changes with people, so that it fills itself in.
    queryKey: [tenant, 'users', 'onboarding'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/onboarding', { signal })),
  });

export const userQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'users', 'one', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users/{id}', { params: { path: { id } }, signal })),
    staleTime: 5_000,
  });

export const replacementQuery = (tenant: string, id: string, version: number, type: UserType | null) =>
  queryOptions({
    queryKey: [tenant, 'users', 'replacement', id, version, type],
    queryFn: ({ signal }) => answer(apiFor(tenant).POST('/api/v1/users/{id}/replace/preview', { params: { path: { id } }, body: { type }, signal })),
    placeholderData: (before, query) => (query?.queryKey[3] === id ? before : undefined),
  });

export const deletedQuery = (tenant: string, search: string, cursor: string | undefined) =>
  queryOptions({
    // Below what changes with people, so that it follows them.
    queryKey: [tenant, 'users', 'deleted', search, cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users/deleted', { params: { query: { ...(search && { search }), ...(cursor && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
  });

/** The administrators among the people found as one types. */
export const administratorsQuery = (tenant: string, text: string, roles: readonly string[], typed: boolean) =>
  queryOptions({
    queryKey: [tenant, 'users', 'found', `administrators ${text}`],
    queryFn: ({ signal }) =>
      answer(apiFor(tenant).GET('/api/v1/users', { params: { query: { search: text, limit: 7, state: 'active', ...(roles.length > 0 && { role: roles.join(',') }), ...(typed && { type: 'tenant_admin' }) } }, signal })).then((page) => page.items),
  });

export const leavingQuery = (tenant: string, id: string, verb: LeavingVerb) =>
  queryOptions({
    queryKey: [tenant, 'users', 'leaving', id, verb],
    queryFn: ({ signal }) => previewLeaving(tenant, id, verb, signal),
    staleTime: 0,
    gcTime: 0,
  });

export const userTypesQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'user-types'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/user-types', { signal })).then((page) => page.items),
    staleTime: 10 * 60_000,
  });

export const timeZonesQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'time-zones'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/time-zones', { signal })).then((page) => page.items),
    staleTime: Infinity,
  });

/** Puts a changed person into every list that shows them, in place, and asks for the counts anew. */
export function putUser(client: QueryClient, tenant: string, user: UserDetails) {
  client.setQueryData(userQuery(tenant, user.id).queryKey, user);
  replaceInLists(client, tenant, user);
  void client.invalidateQueries({ queryKey: summaryQuery(tenant).queryKey });
  // Other pages and filters may hold them at an older place: they are asked for when next shown.
  void client.invalidateQueries({ queryKey: listKey(tenant), refetchType: 'none' });
}

function replaceInLists(client: QueryClient, tenant: string, user: User) {
  client.setQueriesData<UserPage>({ queryKey: listKey(tenant) }, (page) => page && { ...page, items: page.items.map((item) => (item.id === user.id ? user : item)) });
}

/** A person as some list on screen shows them, until the whole answer is here. */
export function seenUser(client: QueryClient, tenant: string, id: string): User | undefined {
  return client
    .getQueriesData<UserPage>({ queryKey: listKey(tenant) })
    .flatMap(([, page]) => page?.items ?? [])
    .find((user) => user.id === id);
}
