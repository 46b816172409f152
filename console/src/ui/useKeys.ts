import { useEffect, useEffectEvent } from 'react';

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));
const isCovered = () => document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;

/** One-letter keys of a page: silent while someone types or a dialog is open. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const action = keys[event.key];
    if (!action || isTyping(event.target) || isCovered()) return;
    action(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
