import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft } from '@tabler/icons-react';
import type { UserPage } from '../api/types';
import { words } from '../words';
import classes from './Page.module.css';

interface Props {
  page: Pick<UserPage, 'next' | 'previous'> & { items: readonly unknown[] };
  /** How many there are in all, where it is known exactly. */
  total: number | null;
  cursor: string | null;
  busy: boolean;
  /** Instead of a count of people. */
  text?: string;
  onPage: (cursor: string | null) => void;
}

export function Pager({ page, total, cursor, busy, text, onPage }: Props) {
  const count = page.items.length;
  const alone = !page.next && !page.previous && cursor === null;
  const shown = alone ? words.users.shown(count) : total !== null ? words.users.shownOf(count, total) : words.users.shownOnPage(count);
  const go = (to: string | null) => !busy && onPage(to);

  return (
    <nav className={classes.pager} aria-label={words.users.pages}>
      <span>{text ?? shown}</span>
      {!alone && (
        <span className={classes.steps}>
          {cursor !== null && (
            <Button size="xs" variant="subtle" color="gray" leftSection={<IconChevronsLeft size={15} aria-hidden />} onClick={() => go(null)}>
              {words.users.first}
            </Button>
          )}
          <Button size="xs" variant="default" data-disabled={!page.previous || undefined} aria-disabled={!page.previous} leftSection={<IconChevronLeft size={15} aria-hidden />} onClick={() => page.previous && go(page.previous)}>
            {words.users.previous}
          </Button>
          <Button size="xs" variant="default" data-disabled={!page.next || undefined} aria-disabled={!page.next} rightSection={<IconChevronRight size={15} aria-hidden />} onClick={() => page.next && go(page.next)}>
            {words.users.next}
          </Button>
        </span>
      )}
    </nav>
  );
}
