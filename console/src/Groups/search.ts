/** The address after `?`: the group on show, and whether one is being made. */
export interface GroupsSearch {
  group?: string;
  new?: string;
}

export function readSearch(raw: Record<string, unknown>): GroupsSearch {
  const search: GroupsSearch = {};
  for (const key of ['group', 'new'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}
