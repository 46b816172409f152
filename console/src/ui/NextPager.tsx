import { Button } from '@mantine/core';
import { words } from '../words';
import classes from './NextPager.module.css';

interface Props {
  /** Where the page on show begins; nothing on the first. */
  cursor: string | undefined;
  next: string | null | undefined;
  onPage: (cursor: string | undefined) => void;
}

/** For lists that are read on from page to page, and begun again. */
export function NextPager({ cursor, next, onPage }: Props) {
  if (!next && !cursor) return null;
  return (
    <nav className={classes.pager} aria-label={words.users.pages}>
      {cursor && (
        <Button variant="default" size="xs" onClick={() => onPage(undefined)}>
          {words.users.first}
        </Button>
      )}
      {next && (
        <Button variant="default" size="xs" onClick={() => onPage(next)}>
          {words.users.next}
        </Button>
      )}
    </nav>
  );
}
