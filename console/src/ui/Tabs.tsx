import type { KeyboardEvent } from 'react';
import classes from './Tabs.module.css';

interface Props {
  label: string;
  tabs: readonly { id: string; label: string }[];
  shown: string;
  onShow: (id: string) => void;
}

/** Tabs over panels named `tab-…`; the arrow keys go from one to the next. */
export function Tabs({ label, tabs, shown, onShow }: Props) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = tabs[(tabs.findIndex((tab) => tab.id === shown) + step + tabs.length) % tabs.length]!;
    onShow(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={classes.tabs} onKeyDown={move}>
      {tabs.map((tab) => (
        <button key={tab.id} type="button" role="tab" data-tab={tab.id} aria-selected={tab.id === shown} aria-controls={tab.id === shown ? `tab-${tab.id}` : undefined} tabIndex={tab.id === shown ? 0 : -1} className={classes.tab} onClick={() => onShow(tab.id)}>
          {tab.label}
        </button>
      ))}
    </div>
  );
}
