/** The address after `?`: the operation on show, and what the list is searched for. */
export interface ReferenceSearch {
  operation?: string;
  find?: string;
}

export function readSearch(raw: Record<string, unknown>): ReferenceSearch {
  const search: ReferenceSearch = {};
  for (const key of ['operation', 'find'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}
