import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Group } from '../api/types';
import classes from '../Roles/List.module.css';
import { useReader } from '../Shell/me';
import { useKeys } from '../ui/useKeys';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { groupWords } from '../words/groups';

interface Props {
  groups: readonly Group[] | undefined;
  shown: string | undefined;
}

/** The groups a tenant made, then those that came with Roster. */
export function GroupList({ groups, shown }: Props) {
  const late = useLate(groups === undefined);
  useKeys({ j: () => move(1), k: () => move(-1) });

  if (!groups) return <div className={classes.list} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 6 }, (_, row) => <span key={row} className={classes.ghost} />)}</div>;

  const system = groups.filter((group) => group.source === 'system');
  const own = groups.filter((group) => group.source !== 'system');
  return (
    <nav aria-label={groupWords.list} className={classes.list} onKeyDown={arrows}>
      {own.length > 0 && <Groups title={groupWords.own} groups={own} shown={shown} />}
      {system.length > 0 && <Groups title={groupWords.system} groups={system} shown={shown} />}
    </nav>
  );
}

function Groups({ title, groups, shown }: { title: string; groups: readonly Group[]; shown: string | undefined }) {
  const { tenant } = useReader();
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <Link to="/$tenant/groups" params={{ tenant }} search={{ group: group.id }} resetScroll={false} className={classes.role} data-group={group.id} data-shown={group.id === shown || undefined} aria-current={group.id === shown ? 'true' : undefined}>
              {group.source === 'system' && <IconLock size={15} aria-hidden />}
              <bdi>{group.name}</bdi>
              <span className={classes.count} aria-hidden>
                {groupWords.count(group.people)}
              </span>
              <VisuallyHidden>, {groupWords.inIt(group.people)}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-group]')];

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
