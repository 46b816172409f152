import { useSyncExternalStore } from 'react';

let now = Date.now();
let timer = 0;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now();
  listeners.forEach((listener) => listener());
}

/** One clock for all the times on screen. */
function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    now = Date.now();
    timer = window.setInterval(tick, 30_000);
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

/** The time, fresh enough for "5 minutes ago". */
export const useNow = () => useSyncExternalStore(subscribe, () => now);
