import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AuditEvent } from '../api/types';
import { exactTime } from '../ui/time';
import { audit } from '../words/audit';
import classes from './Audit.module.css';
import { actorName, nameAndAddress } from './sentence';
import type { AuditSearch } from './view';

interface Props {
  event: AuditEvent;
  onFilter?: ((change: Partial<AuditSearch>) => void) | undefined;
}

/** Everything that was written down. */
export function EventDetails({ event, onFilter }: Props) {
  const { actor, subject } = event;
  const rows: [label: string, value: ReactNode][] = [
    [audit.fields.at, exactTime(event.at)],
    [audit.fields.name, <code key="name">{event.name}</code>],
    [audit.fields.actor, <Who key="actor" name={actorName(event)} id={actor.id} />],
    [audit.fields.subject, subject.id && <Who key="subject" name={subject.name} id={subject.id} />],
    [audit.fields.ip, event.ip],
    [audit.fields.device, event.userAgent],
    [audit.fields.requestId, <code key="request">{event.requestId}</code>],
    [audit.fields.details, <pre key="details">{JSON.stringify(event.details, null, 2)}</pre>],
  ];
  const person = subject.kind === 'user' ? subject : actor;
  return (
    <>
      <dl className={classes.facts}>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
      {onFilter && (
        <div className={classes.narrow}>
          {person.id && person.name && (
            <Button size="xs" variant="default" leftSection={<IconFilter size={14} aria-hidden />} onClick={() => onFilter({ about: person.id! })}>
              {audit.filters.onlyPerson(nameAndAddress(person.name).name)}
            </Button>
          )}
          <Button size="xs" variant="default" leftSection={<IconFilter size={14} aria-hidden />} onClick={() => onFilter({ name: event.name })}>
            {audit.filters.onlyAction}
          </Button>
        </div>
      )}
    </>
  );
}

function Who({ name, id }: { name: string | null; id: string | null }) {
  return (
    <>
      {name} {id && <code>{id}</code>}
    </>
  );
}
