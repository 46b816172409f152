import { useEffect, useRef } from 'react';
import classes from './Hints.module.css';

const gap = 6;

/**
 * One tooltip for the whole page: anything with `data-hint` shows it on hover and on keyboard focus.
 * A table of fifty rows would otherwise carry hundreds of tooltip components.
 */
export function Hints() {
  const hint = useRef<HTMLDivElement>(null);
  useEffect(() => attach(hint.current!), []);
  return <div ref={hint} id="hint" role="tooltip" aria-hidden="true" hidden className={classes.hint} />;
}

function attach(hint: HTMLDivElement) {
  let target: HTMLElement | null = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    hint.hidden = true;
    if (target?.getAttribute('aria-describedby') === 'hint') target.removeAttribute('aria-describedby');
    target = null;
  };

  const show = (element: HTMLElement) => {
    hide();
    target = element;
    hint.textContent = element.dataset.hint ?? '';
    hint.hidden = false;
    if (element.getAttribute('aria-label') !== hint.textContent) element.setAttribute('aria-describedby', 'hint');
    place(hint, element.getBoundingClientRect());
  };

  const find = (event: Event) => (event.target as Element | null)?.closest?.<HTMLElement>('[data-hint]') ?? null;

  const over = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || hint.contains(event.target as Node)) return clearTimeout(timer);
    const element = find(event);
    if (element === target) return clearTimeout(timer);
    clearTimeout(timer);
    timer = window.setTimeout(() => (element ? show(element) : hide()), element ? 350 : 120);
  };
  const focus = (event: FocusEvent) => {
    const element = find(event);
    if (element?.matches(':focus-visible')) show(element);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
  };

  const off = new AbortController();
  const options = { signal: off.signal, passive: true };
  document.addEventListener('pointerover', over, options);
  document.addEventListener('pointerdown', hide, options);
  document.addEventListener('focusin', focus, options);
  document.addEventListener('focusout', hide, options);
  document.addEventListener('keydown', key, options);
  window.addEventListener('scroll', hide, { ...options, capture: true });
  return () => off.abort();
}

function place(hint: HTMLDivElement, at: DOMRect) {
  const { width, height } = hint.getBoundingClientRect();
  const above = at.top - height - gap;
  const left = Math.min(Math.max(8, at.left + at.width / 2 - width / 2), window.innerWidth - width - 8);
  hint.style.transform = `translate(${Math.round(left)}px, ${Math.round(above > 4 ? above : at.bottom + gap)}px)`;
}
