import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refused } from '../api/problem';
import type { Me, NewUserAnswer } from '../api/types';
import { useReader } from '../Shell/me';
import { createUser } from '../Users/actions';
import { toNewUser, type Line, type Shared } from './lines';

/** What concerns one address alone; all else would meet the next one too. */
const ofOne = (failure: unknown): failure is Refused => failure instanceof Refused && (failure.status === 400 || failure.status === 409) && !Object.keys(failure.fields).some((field) => /^(type|roleIds|groupIds|activation)/.test(field));

export type Secrets = ReadonlyMap<string, { text: string; isLink: boolean; expiresAt: string }>;

/**
 * Sends one line after the other, each as adding one person is: what one is refused does not touch the others, and a try that is
 * repeated after a lost answer carries the same key, so that nobody is added twice.
 */
export function useSending(change: (key: string, to: Partial<Line>) => void) {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  // Held here and nowhere else: they are gone with the dialog.
  const [secrets, setSecrets] = useState<Secrets>(new Map());
  const keys = useRef(new Map<string, { body: string; key: string }>());
  const stop = useRef(false);

  const one = async (line: Line, shared: Shared, reader: Me | undefined) => {
    const body = toNewUser(line, shared, reader);
    const text = JSON.stringify(body);
    const before = keys.current.get(line.key);
    const sent = before?.body === text ? before : { body: text, key: crypto.randomUUID() };
    keys.current.set(line.key, sent);
    const answer: NewUserAnswer = await createUser(tenant, body, sent.key);
    const secret = answer.temporaryPassword ?? answer.link;
    if (secret !== null && answer.expiresAt !== null) setSecrets((now) => new Map(now).set(line.key, { text: secret, isLink: answer.link !== null, expiresAt: answer.expiresAt! }));
    change(line.key, { answer: { id: answer.user.id, outcome: answer.outcome } });
  };

  const send = async (lines: readonly Line[], shared: Shared) => {
    setFailure(null);
    stop.current = false;
    for (const [index, line] of lines.entries()) {
      if (stop.current) break;
      setProgress({ done: index, of: lines.length });
      try {
        await one(line, shared, me);
      } catch (error) {
        if (!ofOne(error)) {
          setFailure(error as Error);
          break;
        }
        change(line.key, { refused: { here: error.code === 'email-taken', message: error.fields.email ?? error.message } });
      }
    }
    setProgress(null);
    void client.invalidateQueries({ queryKey: [tenant, 'users'] });
  };
  const halt = () => {
    stop.current = true;
  };
  return { send, halt, progress, failure, secrets };
}
