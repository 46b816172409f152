import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isRefused } from '../api/problem';
import type { OpenSessionPage } from '../api/types';
import { sessionsQuery } from './queries';
import { readSearch, type SessionsSearch } from './search';

const at = { from: '/$tenant/sessions' } as const;

/** The view in the address, the page it shows, and the ways to change it. */
export function useSessions() {
  const search = useSearch(at);
  const { tenant } = useParams(at);
  const navigate = useNavigate(at);
  const { data, error, isFetching, refetch } = useQuery(sessionsQuery(tenant, search));
  const [last, setLast] = useState<{ tenant: string; page: OpenSessionPage } | null>(null);
  if (data && last?.page !== data) setLast({ tenant, page: data });
  const go = (next: SessionsSearch, replace = false) => void navigate({ to: '/$tenant/sessions', params: { tenant }, search: next, replace, resetScroll: false });

  // An old cursor in a bookmark: begin at the newest.
  const badCursor = isRefused(error, 'bad-cursor');
  useEffect(() => {
    if (badCursor) void navigate({ to: '/$tenant/sessions', params: { tenant }, search: {}, replace: true });
  }, [badCursor, navigate, tenant]);

  return {
    search,
    page: data ?? (last?.tenant === tenant ? last.page : undefined),
    stale: !data && last?.tenant === tenant,
    busy: isFetching && !data,
    refreshing: isFetching && data !== undefined,
    error: badCursor ? null : error,
    refresh: () => void refetch(),
    change: (user: string | null) => go(readSearch({ user: user ?? '' })),
    toPage: (cursor: string | null) => go(readSearch({ ...search, cursor: cursor ?? '' })),
  };
}
