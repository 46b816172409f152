import { useState } from 'react';
import classes from './Page.module.css';

/**
 * A mail's own page in a frame that runs no script and opens nothing. Its styles stand in the elements, which the content security policy
 * refuses as text; set one by one, as the page's own doing, they hold.
 */
export function MailHtml({ title, html }: { title: string; html: string }) {
  const [height, setHeight] = useState(320);
  const dress = (frame: HTMLIFrameElement) => {
    const page = frame.contentDocument;
    if (!page) return;
    for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) element.style.cssText = element.dataset.style ?? '';
    for (const link of page.querySelectorAll('a')) link.removeAttribute('href');
    setHeight(page.documentElement.scrollHeight);
  };
  return <iframe className={classes.mail} title={title} sandbox="allow-same-origin" srcDoc={html.replaceAll(' style="', ' data-style="')} style={{ height }} onLoad={(event) => dress(event.currentTarget)} />;
}
