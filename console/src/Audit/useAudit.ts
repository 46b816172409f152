import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { isRefused } from '../api/problem';
import type { AuditPage } from '../api/types';
import { eventsQuery } from './queries';
import { readSearch, withFilter, type AuditSearch } from './view';

const at = { from: '/$tenant/audit' } as const;

/** The view in the address, the page it shows, and the ways to change it. */
export function useAudit() {
  const raw = useSearch(at);
  const { tenant } = useParams(at);
  const navigate = useNavigate(at);
  const client = useQueryClient();
  const { about, actor, name, from, to, cursor } = raw;
  const search = useMemo(() => readSearch({ about, actor, name, from, to, cursor }), [about, actor, name, from, to, cursor]);
  const { data, error, isFetching, refetch } = useQuery(eventsQuery(tenant, search));
  const [last, setLast] = useState<{ tenant: string; page: AuditPage } | null>(null);
  if (data && last?.page !== data) setLast({ tenant, page: data });

  const go = (next: AuditSearch, replace = false) => void navigate({ to: '/$tenant/audit', params: { tenant }, search: next, replace, resetScroll: false });
  const next = data?.next;
  useEffect(() => {
    if (next) void client.prefetchQuery(eventsQuery(tenant, { ...search, cursor: next }));
  }, [client, tenant, search, next]);

  // An old cursor in a bookmark: begin at the newest.
  const badCursor = isRefused(error, 'bad-cursor');
  useEffect(() => {
    if (badCursor) void navigate({ to: '/$tenant/audit', params: { tenant }, search: withFilter(search, {}), replace: true });
  }, [badCursor, navigate, tenant, search]);

  return {
    tenant,
    search,
    page: data ?? (last?.tenant === tenant ? last.page : undefined),
    stale: !data && last?.tenant === tenant,
    busy: isFetching && !data,
    refreshing: isFetching && data !== undefined,
    error: badCursor ? null : error,
    refresh: () => void refetch(),
    change: (change: Partial<AuditSearch>) => go(withFilter(search, change)),
    clear: () => go({}),
    toPage: (to: string | null) => go(readSearch({ ...search, cursor: to ?? '' })),
  };
}

export type AuditControls = ReturnType<typeof useAudit>;
