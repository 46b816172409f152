import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { signOn } from '../words/signOn';
import own from './SignOn.module.css';
import { signOnQuery } from './queries';

interface Props {
  at: string;
  mayConfirm: boolean;
  busy: boolean;
  signInAddress: string;
  onConfirm: () => void;
}

const left = (at: string) => Math.max(0, Math.round((Date.parse(at) - Date.now()) / 1000));

/** How long the trial goes on, and the way to end it well. */
export function Trial({ at, mayConfirm, busy, signInAddress, onConfirm }: Props) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const [seconds, setSeconds] = useState(() => left(at));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left(at)), 1000);
    return () => clearInterval(timer);
  }, [at]);
  const over = seconds === 0;
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: signOnQuery(tenant).queryKey });
  }, [over, client, tenant]);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <div className={own.trial}>
      <Note
        tone="amber"
        role="status"
        action={
          mayConfirm ? (
            <Button loading={busy} disabled={over} onClick={onConfirm}>{signOn.confirm}</Button>
          ) : (
            <Button component="a" href={signInAddress}>{signOn.signIn}</Button>
          )
        }
      >
        <span aria-live="off">{over ? signOn.trialOver : signOn.trial(clock)}</span>
      </Note>
    </div>
  );
}
