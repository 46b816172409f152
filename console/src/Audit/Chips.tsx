import { useQuery } from '@tanstack/react-query';
import type { AuditEvent } from '../api/types';
import { useReader } from '../Shell/me';
import { dayOf } from '../ui/time';
import { FilterChips } from '../Users/FilterChips';
import { userQuery } from '../Users/queries';
import { words } from '../words';
import { audit } from '../words/audit';
import { nameAndAddress } from './sentence';
import type { AuditControls } from './useAudit';
import { groups, isFiltered, namesOf } from './view';

const dayText = (day: string) => (day ? dayOf(`${day}T12:00:00`) : '');
const nameText = (name: string) => audit.actions[name] ?? (name.endsWith('.*') ? audit.filters.all(groups.find((group) => group.areas.includes(name.slice(0, -2)))?.name ?? name) : name.replaceAll(/[._]/g, ' '));

/** What narrows the list, each removable. */
export function Chips({ controls, events }: { controls: AuditControls; events: readonly AuditEvent[] }) {
  const { search, change, clear } = controls;
  const about = useName(search.about, events);
  const actor = useName(search.actor, events);
  if (!isFiltered(search)) return null;

  const names = namesOf(search);
  const chips = [
    ...(search.about ? [{ key: 'about', label: words.users.chip(audit.filters.about, about), remove: () => change({ about: '' }) }] : []),
    ...(search.actor ? [{ key: 'actor', label: words.users.chip(audit.filters.actor, actor), remove: () => change({ actor: '' }) }] : []),
    ...names.map((name) => ({ key: name, label: words.users.chip(audit.filters.name, nameText(name)), remove: () => change({ name: names.filter((other) => other !== name).join(',') }) })),
    ...(search.from || search.to ? [{ key: 'date', label: words.users.chip(audit.filters.date, audit.filters.between(dayText(search.from ?? ''), dayText(search.to ?? ''))), remove: () => change({ from: '', to: '' }) }] : []),
  ];
  return <FilterChips chips={chips} onClear={clear} />;
}

/** A person's name; of one who is no longer here, or of a key, what the events on the page call it. */
function useName(id: string | undefined, events: readonly AuditEvent[]): string {
  const { tenant, can } = useReader();
  const { data } = useQuery({ ...userQuery(tenant, id ?? ''), enabled: id !== undefined && can('users:read') });
  const party = events.flatMap((event) => [event.actor, event.subject]).find((one) => one.id === id && one.name);
  return data?.displayName ?? (party?.name ? nameAndAddress(party.name).name : '…');
}
