/** The address after `?`: the role on show, and whether one is being made (`1`, or the id of the role it starts from). */
export interface RolesSearch {
  role?: string;
  new?: string;
}

export function readSearch(raw: Record<string, unknown>): RolesSearch {
  const search: RolesSearch = {};
  for (const key of ['role', 'new'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}
