import type { AuditEvent } from '../api/types';
import { useNow } from '../ui/now';
import { dayOf } from '../ui/time';
import { audit } from '../words/audit';
import classes from './Audit.module.css';
import { EventItem } from './EventItem';
import type { AuditSearch } from './view';

interface Props {
  events: readonly AuditEvent[];
  stale?: boolean;
  onFilter?: (change: Partial<AuditSearch>) => void;
}

/** What happened, under its days. */
export function EventList({ events, stale = false, onFilter }: Props) {
  const now = useNow();
  const day = (time: string) => {
    const of = dayOf(time);
    if (of === dayOf(new Date(now).toISOString())) return audit.today;
    return of === dayOf(new Date(now - 86_400_000).toISOString()) ? audit.yesterday : of;
  };
  const days = events.reduce<{ day: string; events: AuditEvent[] }[]>((all, event) => {
    const of = day(event.at);
    const last = all.at(-1);
    if (last?.day === of) last.events.push(event);
    else all.push({ day: of, events: [event] });
    return all;
  }, []);
  return (
    <div className={classes.days} data-stale={stale || undefined} aria-label={audit.list} role="group">
      {days.map((group) => (
        <section key={group.day} aria-label={group.day}>
          <h2 className={classes.day}>{group.day}</h2>
          <ul className={classes.events}>
            {group.events.map((event) => (
              <EventItem key={event.id} event={event} onFilter={onFilter} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function EventGhosts({ count }: { count: number }) {
  return (
    <div className={classes.days} aria-hidden>
      <ul className={classes.events}>
        {Array.from({ length: count }, (_, row) => (
          <li key={row} className={`${classes.event} ${classes.skeleton}`}>
            <span />
            <span className={classes.ghost} style={{ width: 180 + ((row * 67) % 160) }} />
            <span className={classes.ghost} style={{ width: 120 }} />
            <span className={classes.ghost} style={{ width: 72 }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
