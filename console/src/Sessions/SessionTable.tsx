import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OpenSession } from '../api/types';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import { TimeAgo } from '../ui/TimeAgo';
import { sessions } from '../words/sessions';
import { deviceName, placesOf } from './device';
import { DeviceLabel } from './DeviceLabel';
import { Ending } from './Ending';
import classes from './Sessions.module.css';
import { useLit } from './useLit';

export interface ListProps {
  items: readonly OpenSession[];
  stale: boolean;
  mayEnd: boolean;
  onEnd: (session: OpenSession) => void;
}

const say = sessions.columns;

export function SessionTable({ items, stale, mayEnd, onEnd }: ListProps) {
  const body = useLit<HTMLTableSectionElement>(items);
  return (
    <div className={classes.frame} data-stale={stale || undefined} tabIndex={0} role="region" aria-label={sessions.table}>
      <table className={classes.table}>
        <thead>
          <tr>
            {[say.person, say.device, say.ip, say.activity, say.started, say.where].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((session) => (
            <tr key={session.id} data-session={session.id}>
              <th scope="row">
                <Owner session={session} />
              </th>
              <td>
                <DeviceLabel session={session} />
              </td>
              <td>{session.ip ?? <span className={classes.quiet}>–</span>}</td>
              <td>
                <TimeAgo time={session.lastActivityAt} />
              </td>
              <td>
                <TimeAgo time={session.startedAt} />
              </td>
              <td>{placesOf(session).join(', ')}</td>
              <td>{mayEnd && <EndButton session={session} onEnd={onEnd} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Owner({ session: { person } }: { session: OpenSession }) {
  const { tenant, can } = useReader();
  return (
    <span className={classes.who}>
      <Avatar id={person.id} name={person.displayName} email={person.email} size="sm" />
      <span className={classes.names}>
        {can('users:read') ? (
          <Link to="/$tenant/users/$id" params={{ tenant, id: person.id }} search={{ tab: 'sessions' }} className={classes.name}>
            <bdi>{person.displayName}</bdi>
          </Link>
        ) : (
          <bdi className={classes.name}>{person.displayName}</bdi>
        )}
        <span className={classes.email}>{person.email}</span>
      </span>
    </span>
  );
}

export function EndButton({ session, onEnd }: { session: OpenSession; onEnd: (session: OpenSession) => void }) {
  if (session.endsAt) return <Ending at={session.endsAt} />;
  return (
    <Button
      size="xs"
      variant="default"
      data-disabled={session.isThis || undefined}
      aria-disabled={session.isThis}
      data-hint={session.isThis ? sessions.ownEnd : undefined}
      aria-label={sessions.endOf(session.person.displayName, deviceName(session.device))}
      onClick={() => !session.isThis && onEnd(session)}
    >
      {sessions.endShort}
    </Button>
  );
}

export function SessionGhosts() {
  return (
    <div className={classes.list} aria-hidden>
      {Array.from({ length: 8 }, (_, row) => (
        <div key={row} className={classes.item}>
          <span className={classes.ghost} style={{ width: 220 + ((row * 61) % 140) }} />
        </div>
      ))}
    </div>
  );
}
