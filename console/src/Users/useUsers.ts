import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isRefused } from '../api/problem';
import type { UserPage } from '../api/types';
import { rolesQuery } from '../Roles/queries';
import { announce } from '../ui/announce';
import { words } from '../words';
import { listKey, summaryQuery, usersQuery } from './queries';
import { useSteady } from './useSteady';
import type { ViewControls } from './useView';
import { isFiltered } from './view';

/** The page of users on screen: what came last stays until the next is here, and the next page is fetched ahead. */
export function useUsers({ tenant, view, toPage }: ViewControls) {
  const client = useQueryClient();
  const { data, error, isFetching, refetch } = useQuery(usersQuery(tenant, view));
  const { page, held, show } = useSteady(`${tenant} ${JSON.stringify(view)}`, data);
  const [last, setLast] = useState<{ tenant: string; page: UserPage } | null>(null);
  if (page && last?.page !== page) setLast({ tenant, page });

  const next = data?.next;
  useEffect(() => {
    if (next) void client.prefetchQuery(usersQuery(tenant, { ...view, cursor: next }));
  }, [client, tenant, view, next]);

  // A cursor of other filters, or an old one in a bookmark: begin at the first page.
  const badCursor = isRefused(error, 'bad-cursor');
  useEffect(() => {
    if (badCursor) toPage(null, true);
  }, [badCursor, toPage]);

  const filtered = isFiltered(view);
  const found = filtered && data ? words.users.found(data.items.length, data.next !== null) : null;
  useEffect(() => {
    if (found) announce(found);
  }, [found]);

  const refresh = async () => {
    await Promise.all([refetch(), client.invalidateQueries({ queryKey: summaryQuery(tenant).queryKey }), client.invalidateQueries({ queryKey: rolesQuery(tenant).queryKey })]);
    void client.invalidateQueries({ queryKey: listKey(tenant), refetchType: 'none' });
    announce(words.users.refreshed);
  };

  return {
    page: page ?? (last?.tenant === tenant ? last.page : undefined),
    /** Rows that come, go or move wait for the pointer to leave, or for the reader to ask for them. */
    held,
    show,
    error: badCursor ? null : error,
    /** The rows are those of another filter or page. */
    stale: !data && last?.tenant === tenant,
    busy: isFetching && !data,
    refreshing: isFetching && data !== undefined,
    refresh,
  };
}
