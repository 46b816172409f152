import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { Role } from '../api/types';

export const rolesQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'roles', 'list'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/roles', { signal })).then((page) => page.items),
    staleTime: 60_000,
  });

export const permissionsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'permissions'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/permissions', { signal })).then((page) => page.items),
    staleTime: Infinity,
  });

/** What saving these permissions would change; asked for anew each time, since people come and go. */
export const previewQuery = (tenant: string, id: string, permissions: readonly string[]) =>
  queryOptions({
    queryKey: [tenant, 'roles', 'preview', id, [...permissions].sort()],
    queryFn: ({ signal }) => answer(apiFor(tenant).POST('/api/v1/roles/{id}/preview', { params: { path: { id } }, body: { permissions: [...permissions] }, signal })),
    staleTime: 0,
    gcTime: 0,
  });

/** Fixed roles first, then by name: the order in which the server lists them. */
const inOrder = (one: Role, other: Role) => Number(other.system) - Number(one.system) || (one.name < other.name ? -1 : 1);

/** Puts a made or changed role into the list in place; who reads may have gained or lost by it. */
export function putRole(client: QueryClient, tenant: string, role: Role) {
  client.setQueryData(rolesQuery(tenant).queryKey, (roles) => roles && [...roles.filter((other) => other.id !== role.id), role].sort(inOrder));
  void client.invalidateQueries({ queryKey: [tenant, 'me'] });
  // People carry the names of their roles.
  void client.invalidateQueries({ queryKey: [tenant, 'users'], refetchType: 'none' });
}

export function removeRole(client: QueryClient, tenant: string, id: string) {
  client.setQueryData(rolesQuery(tenant).queryKey, (roles) => roles?.filter((role) => role.id !== id));
}
