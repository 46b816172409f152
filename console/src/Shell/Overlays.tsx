import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useProofAsked } from '../api/fresh';
import { useKeys } from '../ui/useKeys';

const Palette = lazy(() => import('./Palette'));
const FreshSignIn = lazy(() => import('./FreshSignIn'));
const KeysDialog = lazy(() => import('./KeysDialog'));

type Overlay = 'palette' | 'keys' | null;

let open: Overlay = null;
const listeners = new Set<() => void>();

export function openOverlay(overlay: Overlay) {
  open = overlay;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What opens over any page: the palette, the list of keys, and the question for a fresh sign-in. */
export function Overlays() {
  const overlay = useSyncExternalStore(subscribe, () => open);
  const proofAsked = useProofAsked();

  useKeys({ '?': () => openOverlay('keys') });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // A dialog with typed text in it stays in front.
      if (open === null && document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      openOverlay(open === 'palette' ? null : 'palette');
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const close = () => openOverlay(null);
  return (
    <Suspense>
      {overlay === 'palette' && <Palette onClose={close} />}
      {proofAsked && <FreshSignIn />}
      {overlay === 'keys' && <KeysDialog onClose={close} />}
    </Suspense>
  );
}
