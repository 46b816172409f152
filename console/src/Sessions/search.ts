/** The address after `?`. */
export interface SessionsSearch {
  user?: string;
  cursor?: string;
}

export function readSearch(raw: Record<string, unknown>): SessionsSearch {
  const search: SessionsSearch = {};
  for (const key of ['user', 'cursor'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}
