import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readSearch, readView, withView, type UsersSearch, type View } from './view';

const at = { from: '/$tenant/users' } as const;

/** The view in the address, and the ways to change it. */
export function useView() {
  const search = useSearch(at);
  const { tenant } = useParams(at);
  const navigate = useNavigate(at);
  const { search: text, state, type, role, group, queue, skill, availability, sort, cursor } = search;
  const view = useMemo(() => readView({ search: text, state, type, role, group, queue, skill, availability, sort, cursor } as UsersSearch), [text, state, type, role, group, queue, skill, availability, sort, cursor]);

  const actions = useMemo(() => {
    const go = (next: (now: UsersSearch) => UsersSearch, replace = false) =>
      void navigate({ to: '/$tenant/users', params: { tenant }, search: (now) => next(readSearch({ ...now })), replace, resetScroll: false });
    return {
      change: (change: Partial<Omit<View, 'cursor'>>, replace = false) => go((now) => withView(now, change), replace),
      clear: () => go((now) => withView(now, { search: '', states: [], types: [], roles: [], groups: [], queues: [], skills: [], availability: [] })),
      toPage: (next: string | null, replace = false) => go((now) => readSearch({ ...now, cursor: next ?? '' }), replace),
      setUser: (id: string | null) => go((now) => readSearch({ ...now, user: id ?? '', tab: '' })),
      setTab: (tab: string | null) => go((now) => readSearch({ ...now, tab: tab ?? '' }), true),
      setAdding: (adding: boolean) => go((now) => readSearch({ ...now, add: adding ? '1' : '' })),
    };
  }, [navigate, tenant]);

  return { tenant, view, openUser: search.user ?? null, tab: search.tab ?? null, adding: search.add !== undefined, ...actions };
}

export type ViewControls = ReturnType<typeof useView>;
