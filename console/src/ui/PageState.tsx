import type { ReactNode } from 'react';
import classes from './PageState.module.css';

interface Props {
  icon: ReactNode;
  title: string;
  text: string;
  heading?: 'h1' | 'h2';
  full?: boolean;
  children?: ReactNode;
}

/** A page, or the place of a table, that has one thing to say. */
export function PageState({ icon, title, text, heading: Heading = 'h2', full = false, children }: Props) {
  return (
    <section className={classes.state} data-full={full || undefined}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.text}>{text}</p>
      {children && <div className={classes.actions}>{children}</div>}
    </section>
  );
}
