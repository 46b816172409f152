import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefused } from '../api/problem';
import type { OpenSession } from '../api/types';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { sessions } from '../words/sessions';
import { endSession, endSessions, sessionsKey } from './queries';

/** One session, or all of a person's. */
export interface Wanted {
  person: OpenSession['person'];
  session: OpenSession | null;
}

/** Ends sessions: at once, or after a question where the workspace wants one. */
export function useEnding() {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const { run, busy, error, clear } = useAction();
  const [asked, setAsked] = useState<Wanted | null>(null);

  const end = async (wanted: Wanted, say: boolean) => {
    const { person, session } = wanted;
    const failed = (failure: Error) => {
      // Whatever ended it: it is no longer there, which is what was wanted.
      if (session && isRefused(failure) && failure.status === 404) return { ended: 1, at: null };
      if (say) notifications.show({ title: sessions.endFailed(person.displayName), message: failure.message, color: 'red' });
      throw failure;
    };
    const done = await run(() => (session ? endSession(tenant, person.id, session.id) : endSessions(tenant, person.id)).catch(failed));
    void client.invalidateQueries({ queryKey: sessionsKey(tenant) });
    if (!done) return;
    setAsked(null);
    notify(done.at ? sessions.endsSoon(person.displayName) : sessions.ended(done.ended, person.displayName));
  };

  return {
    asked,
    busy,
    error,
    ask: (wanted: Wanted) => {
      clear();
      if (me?.policy.endSession === 'none') void end(wanted, true);
      else setAsked(wanted);
    },
    confirm: () => asked && void end(asked, false),
    close: () => setAsked(null),
  };
}

export type EndingControls = ReturnType<typeof useEnding>;
