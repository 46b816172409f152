import { useSyncExternalStore } from 'react';

type Answer = (proven: boolean) => void;

let waiting: Answer[] = [];
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** An act waits for a fresh sign-in. Several at once wait for one answer. */
export function askForProof(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

export function answerProof(proven: boolean) {
  const answered = waiting;
  waiting = [];
  tell();
  answered.forEach((resolve) => resolve(proven));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useProofAsked = () => useSyncExternalStore(subscribe, () => waiting.length > 0);

const isNotFresh = (response: Response) =>
  response.status !== 403
    ? Promise.resolve(false)
    : response
        .clone()
        .json()
        .then(
          (problem: { code?: string }) => problem.code === 'fresh-sign-in-required',
          () => false,
        );

/** Asks for the password where an act needs a fresh one, then repeats the act as it was. Without a proof the refusal stands. */
export function afterProof() {
  const kept = new WeakMap<Request, Request>();
  return {
    keep: (request: Request) => void kept.set(request, request.clone()),
    mend: async (request: Request, response: Response) => {
      const again = kept.get(request);
      return again && (await isNotFresh(response)) && (await askForProof()) ? fetch(again) : undefined;
    },
  };
}
