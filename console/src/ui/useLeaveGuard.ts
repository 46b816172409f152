import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';

/** Holds back leaving a form with unsaved text until the person has decided. */
export function useLeaveGuard(param: 'add' | 'user' | 'role' | 'group' | 'queue' | 'skill' | 'new' | 'settings' | 'user-settings' | 'sso' | 'scim' | 'person') {
  const unsaved = useRef(false);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const from = current.search as Record<string, unknown>;
      const to = next.search as Record<string, unknown>;
      return unsaved.current && (current.pathname !== next.pathname || from[param] !== to[param]);
    },
    enableBeforeUnload: () => unsaved.current,
    withResolver: true,
  });
  return {
    unsaved,
    asking: blocker.status === 'blocked',
    leave: () => blocker.status === 'blocked' && blocker.proceed(),
    stay: () => blocker.status === 'blocked' && blocker.reset(),
  };
}
