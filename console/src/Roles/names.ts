import type { PermissionCategory } from '../api/types';

/** Permissions in plain words. */
export function namesOf(catalog: readonly PermissionCategory[]) {
  const names = new Map(catalog.flatMap(({ permissions }) => permissions.map(({ permission, name }) => [permission, name])));
  return (permission: string) => names.get(permission) ?? permission;
}

/** Administrative permissions among these that the reader does not hold. */
export function notHeld(catalog: readonly PermissionCategory[], permissions: readonly string[], can: (permission: string) => boolean) {
  return catalog.flatMap((category) => category.permissions).filter(({ permission, administrative }) => administrative && permissions.includes(permission) && !can(permission));
}
