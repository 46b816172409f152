import { userTypes, type Shown, type UserType } from '../api/types';

export const states = ['active', 'suspended', 'deactivated', 'invited', 'locked'] as const;
export const sorts = ['name', '-name', 'email', '-email', '-lastSignInAt', 'lastSignInAt', '-createdAt', 'createdAt', '-calls', 'calls'] as const;

const shown = ['available', 'busy', 'away', 'offline', 'reconnecting', 'disconnected'] as const satisfies readonly Shown[];

export type StateFilter = (typeof states)[number];
export type Sort = (typeof sorts)[number];
export type SortKey = 'name' | 'email' | 'lastSignInAt' | 'createdAt' | 'calls';

/** The address after `?`: only what differs from the plain list. */
export interface UsersSearch {
  search?: string;
  state?: string;
  type?: string;
  role?: string;
  group?: string;
  queue?: string;
  skill?: string;
  availability?: string;
  sort?: string;
  cursor?: string;
  user?: string;
  tab?: string;
  add?: string;
}

/** What the list shows. */
export interface View {
  search: string;
  states: StateFilter[];
  types: UserType[];
  roles: string[];
  groups: string[];
  queues: string[];
  skills: string[];
  availability: Shown[];
  sort: Sort;
  cursor: string | null;
}

const list = (value: string | undefined) => [...new Set((value ?? '').split(',').filter(Boolean))];
const known = <T extends string>(value: string | undefined, allowed: readonly T[]) => list(value).filter((word): word is T => (allowed as readonly string[]).includes(word));

export function readSearch(raw: Record<string, unknown>): UsersSearch {
  const search: UsersSearch = {};
  for (const key of ['search', 'state', 'type', 'role', 'group', 'queue', 'skill', 'availability', 'sort', 'cursor', 'user', 'tab', 'add'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}

export function readView(search: UsersSearch): View {
  return {
    search: (search.search ?? '').slice(0, 200),
    states: known(search.state, states),
    types: known(search.type, userTypes),
    roles: list(search.role),
    groups: list(search.group),
    queues: list(search.queue),
    skills: list(search.skill),
    availability: known(search.availability, shown),
    sort: sorts.find((sort) => sort === search.sort) ?? 'name',
    cursor: search.cursor ?? null,
  };
}

/** A changed filter or order starts again at the first page. */
export function withView(search: UsersSearch, change: Partial<Omit<View, 'cursor'>>): UsersSearch {
  const view = { ...readView(search), ...change };
  return readSearch({
    ...search,
    search: view.search,
    state: view.states.join(','),
    type: view.types.join(','),
    role: view.roles.join(','),
    group: view.groups.join(','),
    queue: view.queues.join(','),
    skill: view.skills.join(','),
    availability: view.availability.join(','),
    sort: view.sort === 'name' ? '' : view.sort,
    cursor: '',
  });
}

export const isFiltered = (view: View) => view.search.trim() !== '' || view.states.length > 0 || view.types.length > 0 || view.roles.length > 0 || view.groups.length > 0 || view.queues.length > 0 || view.skills.length > 0 || view.availability.length > 0;

export const toggled = <T>(values: readonly T[], value: T): T[] => (values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);

/** Names and addresses start at A, dates at the newest; a second click turns the order round. */
export function nextSort(current: Sort, key: SortKey): Sort {
  const first: Sort = key === 'lastSignInAt' || key === 'createdAt' || key === 'calls' ? `-${key}` : key;
  const second: Sort = first.startsWith('-') ? (key as Sort) : (`-${key}` as Sort);
  return current === first ? second : first;
}

/** Which people the list is about, whatever their order. */
export const filterKey = (tenant: string, { search, states, types, roles, groups, queues, skills, availability }: View) => JSON.stringify([tenant, search.trim(), states, types, roles, groups, queues, skills, availability]);

const joined = (values: readonly string[]) => values.join(',') || null;

/** Whom the list shows, as the API takes it in a body. */
export const toFilter = (view: View) => ({
  search: view.search.trim() || null,
  state: joined(view.states),
  type: joined(view.types),
  role: joined(view.roles),
  group: joined(view.groups),
  direct: null,
  queue: joined(view.queues),
  skill: joined(view.skills),
  availability: joined(view.availability),
});

/** The query of `GET /users`. */
export function toQuery(view: View) {
  return {
    ...Object.fromEntries(Object.entries(toFilter(view)).filter(([, value]) => value !== null)),
    ...(view.sort !== 'name' && { sort: view.sort }),
    ...(view.cursor !== null && { cursor: view.cursor }),
    limit: 50,
  };
}

/** Among queues: agents who are in none. */
export const nowhere = 'none';

/** Where a row leads: beside the list, or to the person's own page. */
export const opensPage = (preset: string | undefined) => preset === 'enterprise-console' || preset === 'call-center';
