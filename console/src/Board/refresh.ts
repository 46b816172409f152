import type { QueryClient } from '@tanstack/react-query';
import type { BoardAgents } from '../api/types';
import { throttle } from '../live/throttle';
import { merged } from './merged';
import { readAgents, type Narrowed } from './queries';

/** Beyond this many the whole board is asked for. */
const most = 50;
const gap = 250;

/** Asks anew for those agents on the boards on screen of whom it is told, at once and then several together. */
export function boardRefresher(client: QueryClient, tenant: string) {
  const waiting = new Set<string>();
  let all = false;
  const refresh = async () => {
    const ids = [...waiting];
    const whole = all || ids.length > most;
    waiting.clear();
    all = false;
    const boards = client.getQueryCache().findAll({ queryKey: [tenant, 'board'], type: 'active' });
    if (whole || boards.some(({ state }) => state.data === undefined)) return void client.invalidateQueries({ queryKey: [tenant, 'board'] }, { cancelRefetch: true });
    for (const { queryKey } of boards) {
      try {
        const { items } = await readAgents(tenant, queryKey[2] as Narrowed, ids);
        client.setQueryData<BoardAgents>(queryKey, (board) => board && merged(board, ids, items));
      } catch {
        // The next answer of the whole board says what is wrong.
        void client.invalidateQueries({ queryKey });
      }
    }
  };
  const asking = throttle(() => void refresh(), gap);
  return {
    /** Null for more than are worth naming. */
    ask: (ids: readonly string[] | null) => {
      if (client.getQueryCache().findAll({ queryKey: [tenant, 'board'], type: 'active' }).length === 0) return;
      if (ids === null) all = true;
      else ids.forEach((id) => waiting.add(id));
      asking.ask();
    },
    stop: asking.stop,
  };
}
