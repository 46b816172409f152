import { useCallback, useRef, useState } from 'react';
import { announce } from '../ui/announce';
import { words } from '../words';
import { nobody, pick, pickPage, type Picked } from './picked';

/** The selection of the list. It outlives pages, orders and what changes meanwhile, and ends with the filter it was made under. */
export function usePicked(filter: string, rows: readonly string[]) {
  const [kept, setKept] = useState({ filter, now: nobody });
  const now = kept.filter === filter ? kept.now : nobody;
  const last = useRef<string | null>(null);
  const latest = useRef({ filter, now, rows });
  latest.current = { filter, now, rows };

  const set = useCallback((next: Picked) => {
    const { filter: under, now: before } = latest.current;
    setKept({ filter: under, now: next });
    if (next.ids.length !== before.ids.length || next.everyone !== before.everyone) announce(next.everyone ? words.users.pickedAll : words.users.picked(next.ids.length));
  }, []);

  const onPick = useCallback(
    (id: string, range: boolean) => {
      set(pick(latest.current.now, latest.current.rows, id, range ? last.current : null));
      last.current = id;
    },
    [set],
  );
  const onPickPage = useCallback(() => set(pickPage(latest.current.now, latest.current.rows)), [set]);
  const pickEveryone = useCallback(() => set({ ids: [], everyone: true }), [set]);
  const drop = useCallback(() => set(nobody), [set]);
  return { now, onPick, onPickPage, pickEveryone, drop };
}
