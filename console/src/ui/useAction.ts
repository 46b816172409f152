import { useCallback, useRef, useState } from 'react';

/**
 * Runs one thing at a time and keeps its failure. Answers are handed to the caller and kept nowhere:
 * some of them hold a password, which must not stay in a cache.
 */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const running = useRef(false);

  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      return await work();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  return { run, busy, error, clear: useCallback(() => setError(null), []) };
}
