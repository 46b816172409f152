import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

// Not clientWidth: that counts the space kept free for a scroll bar while there is none.
const width = () => document.documentElement.offsetWidth;

/** How wide the page's content is, known before the first paint: side bar and padding follow Shell.module.css. */
export function useRoom() {
  const window = useSyncExternalStore(subscribe, width);
  return { phone: window < 768, room: Math.min(window < 1024 ? window - 48 : window - 240 - 64, 1600) };
}
