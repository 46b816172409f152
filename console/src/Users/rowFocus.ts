const links = () => [...document.querySelectorAll<HTMLElement>('[data-row-link]')];

/** Moves the focus among the rows' names. */
export function focusRow(to: 'first' | 'next' | 'previous') {
  const all = links();
  const row = document.activeElement?.closest('[data-user]');
  const at = row ? all.findIndex((link) => row.contains(link)) : -1;
  const next = to === 'first' || at < 0 ? all[0] : all[at + (to === 'next' ? 1 : -1)];
  next?.focus();
  next?.closest('[data-user]')?.scrollIntoView({ block: 'nearest' });
}

export const inRows = () => document.activeElement === document.body || document.activeElement?.id === 'content' || document.activeElement?.closest('[data-user]') != null;
