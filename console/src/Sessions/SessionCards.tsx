import { TimeAgo } from '../ui/TimeAgo';
import { sessions } from '../words/sessions';
import { placesOf } from './device';
import { DeviceLabel } from './DeviceLabel';
import classes from './Sessions.module.css';
import { EndButton, Owner, type ListProps } from './SessionTable';
import { useLit } from './useLit';

/** The table on a phone. */
export function SessionCards({ items, mayEnd, onEnd }: ListProps) {
  const list = useLit<HTMLUListElement>(items);
  return (
    <ul ref={list} className={classes.list} aria-label={sessions.table}>
      {items.map((session) => (
        <li key={session.id} className={classes.item} data-session={session.id}>
          <div className={classes.head}>
            <Owner session={session} />
            {mayEnd && <EndButton session={session} onEnd={onEnd} />}
          </div>
          <DeviceLabel session={session} />
          <span className={classes.quiet}>
            {sessions.active} <TimeAgo time={session.lastActivityAt} /> · {session.ip ?? sessions.noAddress} · {placesOf(session).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
