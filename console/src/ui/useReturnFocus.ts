import { useEffect, useState } from 'react';

/**
 * Puts the focus back where it was when a dialog goes. What opened it may be gone or may be a link followed from
 * elsewhere; then `fallback` gets it.
 */
export function useReturnFocus(fallback = '#content') {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    let leaving = 0;
    return () => {
      leaving = window.setTimeout(() => {
        clearTimeout(leaving);
        const back = opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : (document.querySelector<HTMLElement>(fallback) ?? document.getElementById('content'));
        // Another dialog may have taken over.
        if (document.activeElement === document.body || document.activeElement === null) back?.focus();
      });
    };
  }, [opener, fallback]);
}
