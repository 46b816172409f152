import type { Shown } from '../api/types';

export const groupings = ['queue', 'skill'] as const;

/** The address after `?`: which agents are on show, and how they are put together. */
export interface BoardSearch {
  name?: string;
  shown?: string;
  queue?: string;
  skill?: string;
  takes?: string;
  by?: (typeof groupings)[number];
}

export function readSearch(raw: Record<string, unknown>): BoardSearch {
  const search: BoardSearch = {};
  for (const key of ['name', 'shown', 'queue', 'skill', 'takes'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  const by = groupings.find((grouping) => grouping === raw.by);
  return by ? { ...search, by } : search;
}

export const isNarrowed = ({ name, shown, queue, skill, takes }: BoardSearch) => [name, shown, queue, skill, takes].some((one) => one !== undefined);

export const statesOf = (search: BoardSearch) => (search.shown ?? '').split(',').filter(Boolean) as Shown[];
