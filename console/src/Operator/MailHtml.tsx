import { useEffect, useRef } from 'react';
import classes from './Page.module.css';

const known = new Set(['DIV', 'P', 'H1', 'A']);

/** A copy with texts and looks and nothing else: no addresses, no handlers, no element a mail of ours does not have. */
function bare(from: Node): Node | null {
  if (from.nodeType === Node.TEXT_NODE) return document.createTextNode(from.nodeValue ?? '');
  if (!(from instanceof HTMLElement) || !known.has(from.tagName)) return null;
  const to = document.createElement(from.tagName === 'A' ? 'span' : from.tagName === 'P' ? 'p' : 'div');
  // The content security policy refuses styles that stand in a text; set one by one, as the page's own doing, they hold.
  to.style.cssText = from.dataset.style ?? '';
  to.append(...[...from.childNodes].map(bare).filter((node) => node !== null));
  return to;
}

/** A mail as it looks when it is opened, in a place of its own that neither takes nor gives a style. */
export function MailHtml({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = place.current?.shadowRoot ?? place.current?.attachShadow({ mode: 'open' });
    const page = new DOMParser().parseFromString(html.replaceAll(' style="', ' data-style="'), 'text/html').body;
    const letter = document.createElement('div');
    letter.style.cssText = page.dataset.style ?? '';
    letter.append(...[...page.childNodes].map(bare).filter((node) => node !== null));
    root?.replaceChildren(letter);
  }, [html]);
  return <div ref={place} className={classes.mail} />;
}
