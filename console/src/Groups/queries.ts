import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { Group, GroupPreviewBody } from '../api/types';

export const groupsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'groups', 'list'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/groups', { signal })).then((page) => page.items),
    staleTime: 60_000,
  });

/** What a change would do; asked for anew each time, since people come and go. */
export const previewQuery = (tenant: string, id: string, body: GroupPreviewBody) =>
  queryOptions({
    queryKey: [tenant, 'groups', 'preview', id, body],
    queryFn: ({ signal }) => answer(apiFor(tenant).POST('/api/v1/groups/{id}/preview', { params: { path: { id } }, body, signal })),
    staleTime: 0,
    gcTime: 0,
  });

export const accessQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'users', 'access', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users/{id}/access', { params: { path: { id } }, signal })).then((access) => access.items),
  });

/** Fixed groups first, then by name: the order in which the server lists them. */
const inOrder = (one: Group, other: Group) => Number(other.source === 'system') - Number(one.source === 'system') || one.name.localeCompare(other.name, 'en');

/** Puts a made or changed group into the list in place; other groups, roles and people may look different for it. */
export function putGroup(client: QueryClient, tenant: string, group: Group) {
  client.setQueryData(groupsQuery(tenant).queryKey, (groups) => groups && [...groups.filter((other) => other.id !== group.id), group].sort(inOrder));
  refresh(client, tenant);
}

export function removeGroup(client: QueryClient, tenant: string, id: string) {
  client.setQueryData(groupsQuery(tenant).queryKey, (groups) => groups?.filter((group) => group.id !== id));
  refresh(client, tenant);
}

function refresh(client: QueryClient, tenant: string) {
  for (const kind of ['groups', 'roles', 'users', 'me']) void client.invalidateQueries({ queryKey: [tenant, kind] });
}
