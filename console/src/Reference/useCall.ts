import { useState } from 'react';
import { setSession } from '../api/session';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { words } from '../words';
import { reference } from '../words/reference';
import type { Operation } from './document';
import { addressOf } from './example';

export interface CallResult {
  /** Absent where no answer came. */
  status?: number;
  milliseconds: number;
  headers: [string, string][];
  text: string;
}

const telling = ['ETag', 'X-Request-Id', 'Retry-After', 'Location'];

/** The call as it stands in the form, made with the reader's cookie. What came back is kept as long as the page shows it, nowhere else. */
export function useCall(operation: Operation, values: Readonly<Record<string, string>>, body: string) {
  const { tenant } = useReader();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<CallResult | null>(null);

  const send = async () => {
    setBusy(true);
    const started = performance.now();
    const headers = new Headers({ 'Roster-Tenant': tenant });
    const spent = () => Math.round(performance.now() - started);
    try {
      for (const one of operation.parameters) if (one.in === 'header' && values[one.name]) headers.set(one.name, values[one.name]!);
      if (operation.body) headers.set('Content-Type', 'application/json');
      const answer = await fetch(addressOf(operation, values), { method: operation.method, headers, credentials: 'same-origin', body: operation.body ? body : null });
      const text = await answer.text();
      setResult({ status: answer.status, milliseconds: spent(), headers: telling.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)!] as [string, string]] : [])), text });
      announce(reference.answered(answer.status));
      if (answer.status === 401) setSession('ended');
    } catch (failure) {
      // Either the line is down, or a header holds what no header may.
      setResult({ milliseconds: spent(), headers: [], text: headers.has('Roster-Tenant') && failure instanceof TypeError && !navigator.onLine ? words.problem.unreachable : reference.notSent });
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, result };
}
