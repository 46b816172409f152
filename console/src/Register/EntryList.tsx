import { VisuallyHidden } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import classes from '../Roles/List.module.css';
import { useReader } from '../Shell/me';
import { useKeys } from '../ui/useKeys';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import type { Entry, Kind } from './kind';

interface Props {
  kind: Pick<Kind, 'words' | 'to' | 'param'>;
  entries: readonly Entry[] | undefined;
  shown: string | undefined;
}

/** What is in use, then what is archived. */
export function EntryList({ kind, entries, shown }: Props) {
  const late = useLate(entries === undefined);
  useKeys({ j: () => move(1), k: () => move(-1) });

  if (!entries) return <div className={classes.list} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 6 }, (_, row) => <span key={row} className={classes.ghost} />)}</div>;

  const { words: say } = kind;
  const [used, archived] = [entries.filter((entry) => entry.archivedAt === null), entries.filter((entry) => entry.archivedAt !== null)];
  return (
    <nav aria-label={say.list} className={classes.list} onKeyDown={arrows}>
      {used.length > 0 && <Entries kind={kind} title={say.used} entries={used} shown={shown} />}
      {archived.length > 0 && <Entries kind={kind} title={say.archived} entries={archived} shown={shown} />}
    </nav>
  );
}

function Entries({ kind: { words: say, to, param }, title, entries, shown }: Omit<Props, 'entries'> & { title: string; entries: readonly Entry[] }) {
  const { tenant } = useReader();
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to={to} params={{ tenant }} search={{ [param]: entry.id }} resetScroll={false} className={classes.role} data-entry={entry.id} data-shown={entry.id === shown || undefined} aria-current={entry.id === shown ? 'true' : undefined}>
              {entry.archivedAt !== null && <IconArchive size={15} aria-hidden />}
              <bdi>{entry.name}</bdi>
              <span className={classes.count} aria-hidden>
                {say.count(entry.people)}
              </span>
              <VisuallyHidden>, {say.inIt(entry.people)}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')];

function move(step: 1 | -1) {
  const all = links();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const from = at >= 0 ? at + step : all.findIndex((link) => link.dataset.shown !== undefined);
  all[Math.max(0, Math.min(from, all.length - 1))]?.focus();
}

function arrows(event: KeyboardEvent) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  move(step);
}
