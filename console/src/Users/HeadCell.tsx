import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { words } from '../words';
import classes from './Table.module.css';
import { nextSort, type Sort, type SortKey } from './view';

interface Props {
  label: string;
  /** What this head sorts by; the first head sorts by name and by e-mail. */
  sorts?: readonly { key: SortKey; label: string }[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Before the label. */
  lead?: ReactNode;
  numeric?: boolean;
}

export function HeadCell({ label, sorts = [], sort, onSort, lead, numeric }: Props) {
  const current = sorts.find((option) => option.key === sort.replace('-', ''));
  const direction = sort.startsWith('-') ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={current ? direction : undefined}>
      <span className={classes.head} data-end={numeric || undefined}>
        {lead}
        {sorts.length === 0 && label}
        {sorts.map((option) => {
          const active = option === current;
          const Icon = !active ? IconSelector : direction === 'ascending' ? IconArrowUp : IconArrowDown;
          return (
            <button key={option.key} type="button" className={classes.sort} data-active={active || undefined} aria-label={sortLabel(option.label, active ? direction : null)} onClick={() => onSort(nextSort(sort, option.key))}>
              {option.label}
              <Icon size={14} aria-hidden />
            </button>
          );
        })}
      </span>
    </th>
  );
}

const sortLabel = (label: string, direction: 'ascending' | 'descending' | null) => (direction ? `${words.users.sortBy(label)}, ${words.users[direction]}` : words.users.sortBy(label));
