import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useRoom } from '../ui/useRoom';
import { groupsQuery } from './queries';
import type { GroupsSearch } from './search';

const at = { from: '/$tenant/groups' } as const;

/** The groups, which of them is on show, and the ways to go from one to another. */
export function useGroups() {
  const { tenant } = useParams(at);
  const search = useSearch(at);
  const navigate = useNavigate(at);
  const { phone } = useRoom();
  const { data: groups, error, refetch } = useQuery({ ...groupsQuery(tenant), staleTime: 5_000 });

  const actions = useMemo(() => {
    const go = (change: GroupsSearch, replace = false) =>
      void navigate({ to: '/$tenant/groups', params: { tenant }, search: (now) => ({ ...now, ...change }), replace, resetScroll: false });
    return {
      open: (id: string | undefined, replace = false) => go({ group: id, new: undefined }, replace),
      setAdding: (adding: boolean) => go({ new: adding ? '1' : undefined }),
    };
  }, [navigate, tenant]);

  // With room for both, one group is always on show.
  const first = !phone && !search.group ? groups?.[0]?.id : undefined;
  useEffect(() => {
    if (first) actions.open(first, true);
  }, [first, actions]);

  return { tenant, phone, groups, error, refetch, shown: search.group, adding: search.new !== undefined, ...actions };
}
