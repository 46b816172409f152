import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { UserPage } from '../api/types';
import { flash } from '../ui/flash';
import { changedRows, heldBack } from './steady';

const overRows = () => matchMedia('(hover: hover)').matches && document.querySelector('[data-user]:hover') !== null;

/**
 * The page as it is shown. What changed lights up in place; rows that come, go or move wait while the pointer is among them,
 * and the focus stays with its row.
 */
export function useSteady(key: string, fresh: UserPage | undefined) {
  const focused = useRef<Element | null>(null);
  const before = useRef<{ key: string; page: UserPage | undefined }>({ key, page: fresh });
  const [now, setNow] = useState({ key, fresh, page: fresh, held: false });
  if (now.key !== key || now.fresh !== fresh) {
    const kept = now.key === key && now.page && fresh && overRows() ? heldBack(now.page, fresh) : null;
    setNow({ key, fresh, page: kept ?? fresh, held: kept !== null });
    focused.current = document.activeElement;
  }

  useLayoutEffect(() => {
    const last = before.current;
    before.current = { key, page: now.page };
    if (last.key !== key || !last.page || !now.page) return;
    changedRows(last.page, now.page).forEach(flash);
    const had = focused.current;
    // A row that the browser had to move loses the focus on the way.
    if (had instanceof HTMLElement && had.isConnected && document.activeElement === document.body && had.closest('[data-user]')) had.focus({ preventScroll: true });
  }, [key, now.page]);

  const { held } = now;
  useEffect(() => {
    if (!held) return;
    const release = () => !overRows() && setNow((at) => ({ ...at, page: at.fresh, held: false }));
    document.addEventListener('pointermove', release, { passive: true });
    return () => document.removeEventListener('pointermove', release);
  }, [held]);

  return { page: now.page, held, show: () => setNow((at) => ({ ...at, page: at.fresh, held: false })) };
}
