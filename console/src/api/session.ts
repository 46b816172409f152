import { useSyncExternalStore } from 'react';

type Session = 'open' | 'ended' | 'not-signed-in';

let session: Session = 'open';
const listeners = new Set<() => void>();

export function setSession(next: Session) {
  if (next === session) return;
  session = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSession = () => useSyncExternalStore(subscribe, () => session);
