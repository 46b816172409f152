/** The address after `?`: the queue on show, and whether one is being made. */
export interface QueuesSearch {
  queue?: string;
  new?: string;
}

export function readSearch(raw: Record<string, unknown>): QueuesSearch {
  const search: QueuesSearch = {};
  for (const key of ['queue', 'new'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}
