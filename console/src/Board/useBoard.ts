import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { BoardAgents } from '../api/types';
import { merged } from './merged';
import { boardQuery, narrowedBy, readAgents } from './queries';
import { readSearch, type BoardSearch } from './search';

const at = { from: '/$tenant/board' } as const;
const longest = 2 ** 31 - 1;

/** The board in the address, the agents on it, and the ways to change which. */
export function useBoard() {
  const { tenant } = useParams(at);
  const search = useSearch(at);
  const navigate = useNavigate(at);
  const query = useQuery(boardQuery(tenant, search));
  useTurns(tenant, search, query.data);
  const change = useMemo(
    () => (next: Partial<Record<keyof BoardSearch, string | undefined>>, replace = false) =>
      void navigate({ to: '/$tenant/board', params: { tenant }, search: (now) => readSearch({ ...now, ...next }), replace, resetScroll: false }),
    [navigate, tenant],
  );
  return { tenant, search, board: query.data, error: query.error, refetch: query.refetch, change };
}

/** Some are shown otherwise by time alone: they are asked for when it has come. */
function useTurns(tenant: string, search: BoardSearch, board: BoardAgents | undefined) {
  const client = useQueryClient();
  const { queue, skill } = search;
  const next = useMemo(() => Math.min(...(board?.items ?? []).map(({ turnsAt }) => (turnsAt ? Date.parse(turnsAt) : Infinity))), [board]);
  useEffect(() => {
    if (!board || next === Infinity) return;
    const timer = setTimeout(() => {
      const due = board.items.filter(({ turnsAt }) => turnsAt && Date.parse(turnsAt) <= Date.now()).map(({ id }) => id).slice(0, 50);
      if (due.length === 0) return;
      const narrowed = narrowedBy({ ...(queue && { queue }), ...(skill && { skill }) });
      readAgents(tenant, narrowed, due).then(
        ({ items }) => client.setQueryData(boardQuery(tenant, narrowed).queryKey, (now) => now && merged(now, due, items)),
        () => void client.invalidateQueries({ queryKey: [tenant, 'board'] }),
      );
    }, Math.min(longest, Math.max(200, next - Date.now() + 200)));
    return () => clearTimeout(timer);
  }, [client, tenant, queue, skill, board, next]);
}
