import { useQuery } from '@tanstack/react-query';
import type { AuditEvent } from '../api/types';
import { groupsQuery } from '../Groups/queries';
import { permissionsQuery, rolesQuery } from '../Roles/queries';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { audit } from '../words/audit';
import { profile } from '../words/profile';
import classes from './Audit.module.css';

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(' ').filter(Boolean) : []);
const labels: Partial<Record<string, unknown>> = words.fields;

/** A field's name on the form it is edited in; else its name in the API, in words. */
const labelOf = (field: string, event: string) =>
  (field.startsWith('profile.') || event === 'tenant.profile_fields_changed' ? profile.fields[field.replace('profile.', '')] : undefined) ?? ((typeof labels[field] === 'string' && labels[field]) || field.replaceAll(/([A-Z])/g, ' $1').replace(/^./, (letter) => letter.toUpperCase()));

/** What was so before and after. */
export function Changes({ event }: { event: AuditEvent }) {
  const details = event.details as Record<string, unknown>;
  return (
    <>
      {event.changes.map(({ field, before, after }) => (
        <span key={field} className={classes.change}>
          {labelOf(field, event.name)}: <del>{before ?? audit.empty}</del> <span aria-hidden>→</span> <ins>{after ?? audit.empty}</ins>
        </span>
      ))}
      {event.name === 'user.roles_changed' && <Roles given={list(details.given)} taken={list(details.taken)} />}
      {event.name === 'user.groups_changed' && <Groups putIn={list(details.putIn)} takenOut={list(details.takenOut)} />}
      {event.name === 'group.changed' && <Roles given={list(details.rolesGiven)} taken={list(details.rolesTaken)} />}
      {event.name === 'group.changed' && <Groups putIn={list(details.groupsPutIn)} takenOut={list(details.groupsTakenOut)} />}
      {event.name === 'role.changed' && <Permissions gained={list(details.gained)} lost={list(details.lost)} />}
      {event.reason && (
        <span className={classes.reason}>
          {audit.fields.reason}: <q dir="auto">{event.reason}</q>
        </span>
      )}
    </>
  );
}

function Moved({ rows }: { rows: [label: string, names: string[]][] }) {
  return rows
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => (
      <span key={label} className={classes.change}>
        {label}: <ins>{names.join(', ')}</ins>
      </span>
    ));
}

function Roles({ given, taken }: { given: string[]; taken: string[] }) {
  const { tenant, can } = useReader();
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const names = (ids: string[]) => ids.map((id) => roles?.find((role) => role.id === id)?.name ?? (roles ? audit.unknownRole : '…'));
  return <Moved rows={[[audit.given, names(given)], [audit.taken, names(taken)]]} />;
}

function Groups({ putIn, takenOut }: { putIn: string[]; takenOut: string[] }) {
  const { tenant, can } = useReader();
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: can('groups:read') });
  const names = (ids: string[]) => ids.map((id) => groups?.find((group) => group.id === id)?.name ?? (groups ? audit.unknownGroup : '…'));
  return <Moved rows={[[audit.putIn, names(putIn)], [audit.takenOut, names(takenOut)]]} />;
}

function Permissions({ gained, lost }: { gained: string[]; lost: string[] }) {
  const { tenant, can } = useReader();
  const { data: catalog } = useQuery({ ...permissionsQuery(tenant), enabled: can('roles:read') });
  const known = new Map(catalog?.flatMap((category) => category.permissions.map(({ permission, name }) => [permission, name] as const)));
  const names = (them: string[]) => them.map((word) => known.get(word) ?? word);
  return <Moved rows={[[audit.gained, names(gained)], [audit.lost, names(lost)]]} />;
}
