import { useSyncExternalStore } from 'react';

let now = Date.now();

function subscribe(listener: () => void) {
  const tick = () => {
    now = Date.now();
    listener();
  };
  const timer = setInterval(tick, 30_000);
  document.addEventListener('visibilitychange', tick);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

/** The time, fresh enough for "5 minutes ago". */
export const useNow = () => useSyncExternalStore(subscribe, () => now);
