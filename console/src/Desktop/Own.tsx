import { useId } from 'react';
import classes from './Desktop.module.css';

interface Props {
  title: string;
  none: string;
  items: readonly { id: string; name: string; detail: string | undefined }[];
}

/** What is one's own: queues, or skills. */
export function Own({ title, none, items }: Props) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? (
        <p className={classes.quiet}>{none}</p>
      ) : (
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.id}>
              <bdi>{item.name}</bdi>
              {item.detail && <small>{item.detail}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
