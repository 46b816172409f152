import { useSyncExternalStore } from 'react';

let said = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Says a sentence to assistive technology without moving the focus. */
export function announce(sentence: string) {
  turn += 1;
  // The same sentence twice is said twice.
  said = turn % 2 ? sentence : `${sentence}\u00a0`;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function Announcer() {
  const sentence = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="mantine-VisuallyHidden-root" data-announcer role="status" aria-live="polite" style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}>
      {sentence}
    </div>
  );
}
