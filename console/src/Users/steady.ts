import type { UserPage } from '../api/types';

/** The old rows in their old places with what is new of them; null where no row comes, goes or moves. */
export function heldBack(shown: UserPage, fresh: UserPage): UserPage | null {
  const same = shown.items.length === fresh.items.length && shown.items.every((row, at) => row.id === fresh.items[at]?.id);
  if (same) return null;
  const known = new Map(fresh.items.map((row) => [row.id, row]));
  return { ...shown, items: shown.items.map((row) => known.get(row.id) ?? row) };
}

/** Rows that are new, or show something new. */
export function changedRows(before: UserPage, after: UserPage): string[] {
  const versions = new Map(before.items.map((row) => [row.id, row.version]));
  return after.items.filter((row) => versions.get(row.id) !== row.version).map((row) => row.id);
}
