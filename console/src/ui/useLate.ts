import { useEffect, useState } from 'react';

/** True once `busy` has lasted 300 ms, so that quick answers never flicker. */
export function useLate(busy: boolean, after = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy, after]);
  return busy && late;
}
