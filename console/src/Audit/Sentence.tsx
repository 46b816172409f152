import { Link } from '@tanstack/react-router';
import type { AuditEvent } from '../api/types';
import { useReader } from '../Shell/me';
import classes from './Audit.module.css';
import { actorName, nameAndAddress, sentenceOf, subjectName } from './sentence';

/** Who did what to whom, with a way to each. */
export function Sentence({ event }: { event: AuditEvent }) {
  const parts = sentenceOf(event);
  const both = parts.some((part) => 'party' in part && part.party === 'actor');
  return parts.map((part, index) => ('text' in part ? part.text : <Party key={index} event={event} which={part.party} both={both} />));
}

function Party({ event, which, both }: { event: AuditEvent; which: 'actor' | 'subject'; both: boolean }) {
  const { tenant, can } = useReader();
  const party = event[which];
  const text = which === 'actor' ? actorName(event) : subjectName(event, both);
  const name = <bdi>{text}</bdi>;
  const title = party.name === null ? undefined : (nameAndAddress(party.name).email ?? undefined);
  if (party.kind === 'user' && party.id && can('users:read')) {
    return (
      <Link to="/$tenant/users" params={{ tenant }} search={{ user: party.id }} className={classes.party} title={title}>
        {name}
      </Link>
    );
  }
  if (party.kind === 'role' && party.id && event.name !== 'role.deleted' && can('roles:read')) {
    return (
      <Link to="/$tenant/roles" params={{ tenant }} search={{ role: party.id }} className={classes.party}>
        {name}
      </Link>
    );
  }
  if (party.kind === 'group' && party.id && event.name !== 'group.deleted' && can('groups:read')) {
    return (
      <Link to="/$tenant/groups" params={{ tenant }} search={{ group: party.id }} className={classes.party}>
        {name}
      </Link>
    );
  }
  return (
    <strong className={classes.party} title={title}>
      {name}
    </strong>
  );
}
