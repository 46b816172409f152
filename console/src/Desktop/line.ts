import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { setSession } from '../api/session';
import { openLine } from '../live/line';

/**
 * The line that makes an agent connected. Opened with their desktop and held until this tab is closed, whichever page they look at
 * meanwhile: leaving a page is not leaving work.
 */
let held: string | null = null;
let open = false;
const listeners = new Set<() => void>();

function tell(now: boolean) {
  open = now;
  listeners.forEach((listener) => listener());
}

export function holdDesktop(tenant: string, client: QueryClient) {
  if (held === tenant) return;
  held = tenant;
  const anew = () => void client.invalidateQueries({ queryKey: [tenant, 'desktop'] });
  const close = openLine(
    tenant,
    {
      onChanged: anew,
      onBack: anew,
      onRights: anew,
      onRefused: anew,
      onEnded: () => {
        held = null;
        setSession('ended');
      },
      onOpen: (now) => {
        tell(now);
        if (now) anew();
      },
    },
    '/api/v1/me/desktop/line',
  );
  window.addEventListener('pagehide', close, { once: true });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether the line is open at this moment. */
export const useLineOpen = () => useSyncExternalStore(subscribe, () => open);
