import { Button } from '@mantine/core';
import { IconDoorExit, IconLogin2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { setSession, useSession } from '../api/session';
import { PageState } from '../ui/PageState';
import { useTitle } from '../ui/useTitle';
import { words } from '../words';

/** Shows the console while the session is open, and a way back in when it is not. */
export function SessionGate({ children }: { children: ReactNode }) {
  return useSession() === 'open' ? children : <SignedOut />;
}

function SignedOut() {
  const ended = useSession() === 'ended';
  const client = useQueryClient();
  const title = ended ? words.states.ended : words.states.notSignedIn;
  useTitle(title);

  // What was on screen belonged to the session. Someone who signed in again in another tab goes on here.
  useEffect(() => {
    client.clear();
    const resume = () => document.visibilityState === 'visible' && void signedInAgain().then((yes) => yes && setSession('open'));
    document.addEventListener('visibilitychange', resume);
    return () => document.removeEventListener('visibilitychange', resume);
  }, [client]);

  const why = useWhy(ended);
  const back = window.location.pathname + window.location.search;
  return (
    <main>
      <PageState full heading="h1" icon={ended ? <IconDoorExit size={22} /> : <IconLogin2 size={22} />} title={title} text={ended ? [why, words.states.endedText].filter(Boolean).join(' ') : words.states.notSignedInText}>
        <Button component="a" href={`/sign-in?return=${encodeURIComponent(back)}`} data-autofocus>
          {words.states.signIn}
        </Button>
      </PageState>
    </main>
  );
}

const signedInAgain = () =>
  fetch('/api/v1/me', { credentials: 'same-origin' }).then(
    (response) => response.ok,
    () => false,
  );

/** Why it ended and by whom, once that is known. */
function useWhy(ended: boolean) {
  const [why, setWhy] = useState('');
  useEffect(() => {
    if (!ended) return;
    fetch('/api/v1/session-end', { credentials: 'same-origin' })
      .then((response) => (response.ok ? (response.json() as Promise<{ because: string; by: string | null }>) : null))
      .then(
        (end) => end && setWhy([words.states.endedBecause[end.because], end.by && words.states.endedBy(end.by)].filter(Boolean).join(' ')),
        () => undefined,
      );
  }, [ended]);
  return why;
}
