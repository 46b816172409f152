import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useRoom } from '../ui/useRoom';
import { rolesQuery } from './queries';
import type { RolesSearch } from './search';

const at = { from: '/$tenant/roles' } as const;

/** The roles, which of them is on show, and the ways to go from one to another. */
export function useRoles() {
  const { tenant } = useParams(at);
  const search = useSearch(at);
  const navigate = useNavigate(at);
  const { phone } = useRoom();
  const { data: roles, error, refetch } = useQuery({ ...rolesQuery(tenant), staleTime: 5_000 });

  const actions = useMemo(() => {
    const go = (change: RolesSearch, replace = false) =>
      void navigate({ to: '/$tenant/roles', params: { tenant }, search: (now) => ({ ...now, ...change }), replace, resetScroll: false });
    return {
      open: (id: string | undefined, replace = false) => go({ role: id, new: undefined }, replace),
      setAdding: (from: string | null) => go({ new: from ?? undefined }),
    };
  }, [navigate, tenant]);

  // With room for both, one role is always on show.
  const first = !phone && !search.role ? roles?.[0]?.id : undefined;
  useEffect(() => {
    if (first) actions.open(first, true);
  }, [first, actions]);

  return { tenant, phone, roles, error, refetch, shown: search.role, adding: search.new, ...actions };
}
