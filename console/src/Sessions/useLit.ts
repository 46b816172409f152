import { useLayoutEffect, useRef } from 'react';
import type { OpenSession } from '../api/types';

/** Lights up what is new in the list for a moment. What has ended is gone with the next answer, and moves nothing under the pointer that it need not. */
export function useLit<T extends HTMLElement>(items: readonly OpenSession[] | undefined) {
  const list = useRef<T>(null);
  const known = useRef<Set<string> | null>(null);
  useLayoutEffect(() => {
    if (!items) return;
    const before = known.current;
    known.current = new Set(items.map((item) => item.id));
    if (!before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const color = getComputedStyle(document.documentElement).getPropertyValue('--flash') || '#fff6d6';
    for (const { id } of items.filter((item) => !before.has(item.id))) {
      list.current?.querySelector(`[data-session="${CSS.escape(id)}"]`)?.animate([{ backgroundColor: color }, { backgroundColor: color, offset: 0.3 }, { backgroundColor: 'transparent' }], { duration: 1800, easing: 'ease-out' });
    }
  }, [items]);
  return list;
}
