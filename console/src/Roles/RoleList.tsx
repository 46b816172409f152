import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Role } from '../api/types';
import { useReader } from '../Shell/me';
import { useKeys } from '../ui/useKeys';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { roleWords } from '../words/roles';
import classes from './List.module.css';

interface Props {
  roles: readonly Role[] | undefined;
  shown: string | undefined;
}

/** The roles a tenant made, then those that came with Roster. */
export function RoleList({ roles, shown }: Props) {
  const { can } = useReader();
  const late = useLate(roles === undefined);
  useKeys({ j: () => move(1), k: () => move(-1) });

  if (!roles) return <div className={classes.list} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 9 }, (_, row) => <span key={row} className={classes.ghost} />)}</div>;

  const own = roles.filter((role) => !role.system);
  return (
    <nav aria-label={roleWords.list} className={classes.list} onKeyDown={arrows}>
      <h2>{roleWords.own}</h2>
      {own.length > 0 ? (
        <Roles roles={own} shown={shown} />
      ) : (
        <div className={classes.none}>
          <strong>{roleWords.none}</strong>
          <p>{can('roles:update') ? roleWords.noneText : roleWords.noneTextRead}</p>
        </div>
      )}
      <h2>{roleWords.system}</h2>
      <Roles roles={roles.filter((role) => role.system)} shown={shown} />
    </nav>
  );
}

function Roles({ roles, shown }: { roles: readonly Role[]; shown: string | undefined }) {
  const { tenant } = useReader();
  return (
    <ul>
      {roles.map((role) => (
        <li key={role.id}>
          <Link to="/$tenant/roles" params={{ tenant }} search={{ role: role.id }} resetScroll={false} className={classes.role} data-role={role.id} data-shown={role.id === shown || undefined} aria-current={role.id === shown ? 'true' : undefined}>
            {role.system && <IconLock size={15} aria-hidden />}
            <bdi>{role.name}</bdi>
            <span className={classes.count} aria-hidden>
              {roleWords.held(role.people)}
            </span>
            <VisuallyHidden>
              , {role.system && `${roleWords.systemRole}, `}
              {roleWords.heldBy(role.people)}
            </VisuallyHidden>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-role]')];

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
