import { useEffect } from 'react';
import { words } from '../words';

/** The tab's title: page, tenant, product. */
export function useTitle(...parts: (string | undefined)[]) {
  const title = [...parts, words.product].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
