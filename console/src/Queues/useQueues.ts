import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useRoom } from '../ui/useRoom';
import { queuesQuery } from './queries';
import type { QueuesSearch } from './search';

const at = { from: '/$tenant/queues' } as const;

/** The queues, which of them is on show, and the ways to go from one to another. */
export function useQueues() {
  const { tenant } = useParams(at);
  const search = useSearch(at);
  const navigate = useNavigate(at);
  const { phone } = useRoom();
  const { data: queues, error, refetch } = useQuery({ ...queuesQuery(tenant), staleTime: 5_000 });

  const actions = useMemo(() => {
    const go = (change: QueuesSearch, replace = false) =>
      void navigate({ to: '/$tenant/queues', params: { tenant }, search: (now) => ({ ...now, ...change }), replace, resetScroll: false });
    return {
      open: (id: string | undefined, replace = false) => go({ queue: id, new: undefined }, replace),
      setAdding: (adding: boolean) => go({ new: adding ? '1' : undefined }),
    };
  }, [navigate, tenant]);

  // With room for both, one queue is always on show.
  const first = !phone && !search.queue ? queues?.[0]?.id : undefined;
  useEffect(() => {
    if (first) actions.open(first, true);
  }, [first, actions]);

  return { tenant, phone, queues, error, refetch, shown: search.queue, adding: search.new !== undefined, ...actions };
}
