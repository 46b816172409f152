import { VisuallyHidden } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Queue } from '../api/types';
import classes from '../Roles/List.module.css';
import { useReader } from '../Shell/me';
import { useKeys } from '../ui/useKeys';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { queueWords } from '../words/queues';

interface Props {
  queues: readonly Queue[] | undefined;
  shown: string | undefined;
}

/** The queues in use, then those that are archived. */
export function QueueList({ queues, shown }: Props) {
  const late = useLate(queues === undefined);
  useKeys({ j: () => move(1), k: () => move(-1) });

  if (!queues) return <div className={classes.list} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 6 }, (_, row) => <span key={row} className={classes.ghost} />)}</div>;

  const [used, archived] = [queues.filter((queue) => queue.archivedAt === null), queues.filter((queue) => queue.archivedAt !== null)];
  return (
    <nav aria-label={queueWords.list} className={classes.list} onKeyDown={arrows}>
      {used.length > 0 && <Queues title={queueWords.used} queues={used} shown={shown} />}
      {archived.length > 0 && <Queues title={queueWords.archived} queues={archived} shown={shown} />}
    </nav>
  );
}

function Queues({ title, queues, shown }: { title: string; queues: readonly Queue[]; shown: string | undefined }) {
  const { tenant } = useReader();
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {queues.map((queue) => (
          <li key={queue.id}>
            <Link to="/$tenant/queues" params={{ tenant }} search={{ queue: queue.id }} resetScroll={false} className={classes.role} data-queue={queue.id} data-shown={queue.id === shown || undefined} aria-current={queue.id === shown ? 'true' : undefined}>
              {queue.archivedAt !== null && <IconArchive size={15} aria-hidden />}
              <bdi>{queue.name}</bdi>
              <span className={classes.count} aria-hidden>
                {queueWords.count(queue.people)}
              </span>
              <VisuallyHidden>, {queueWords.inIt(queue.people)}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-queue]')];

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
