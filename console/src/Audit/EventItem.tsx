import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { AuditEvent } from '../api/types';
import { TimeAgo } from '../ui/TimeAgo';
import { audit } from '../words/audit';
import classes from './Audit.module.css';
import { Changes } from './Changes';
import { deviceOf } from './device';
import { EventDetails } from './EventDetails';
import { Sentence } from './Sentence';
import { plainSentence } from './sentence';
import type { AuditSearch } from './view';

interface Props {
  event: AuditEvent;
  /** Absent where there is nothing to filter. */
  onFilter?: ((change: Partial<AuditSearch>) => void) | undefined;
}

/** One thing that happened: a sentence, what changed, and from where; all of it under the arrow. */
export function EventItem({ event, onFilter }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const from = [event.ip, deviceOf(event.userAgent)].filter(Boolean).join(' · ');
  return (
    <li className={classes.event} data-event={event.name}>
      <button type="button" className={classes.more} aria-expanded={open} aria-controls={id} aria-label={audit.showDetails(plainSentence(event))} onClick={() => setOpen(!open)}>
        <IconChevronRight size={16} aria-hidden />
      </button>
      <div className={classes.what}>
        <p>
          <Sentence event={event} />
        </p>
        <div className={classes.changes}>
          <Changes event={event} />
        </div>
      </div>
      <span className={classes.from} title={from}>
        {from}
      </span>
      <span className={classes.when}>
        <TimeAgo time={event.at} />
      </span>
      <div id={id} className={classes.details} hidden={!open}>
        {open && <EventDetails event={event} onFilter={onFilter} />}
      </div>
    </li>
  );
}
