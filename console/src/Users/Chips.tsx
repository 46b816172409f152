import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { FilterChips } from './FilterChips';
import { groupsQuery } from '../Groups/queries';
import { filterWords } from '../Presence/preset';
import { queuesQuery } from '../Queues/queries';
import { rolesQuery } from '../Roles/queries';
import { skillsQuery } from '../Skills/queries';
import type { ViewControls } from './useView';
import { isFiltered, nowhere, toggled } from './view';

/** What narrows the list, each removable. */
export function Chips({ controls }: { controls: ViewControls }) {
  const { tenant, view, change, clear } = controls;
  const { me, can, stateWord, typeWord } = useReader();
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') && view.roles.length > 0 });
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: can('groups:read') && view.groups.length > 0 });
  const { data: queues } = useQuery({ ...queuesQuery(tenant), enabled: can('queues:read') && view.queues.some((id) => id !== nowhere) });
  const { data: skills } = useQuery({ ...skillsQuery(tenant), enabled: can('skills:read') && view.skills.length > 0 });
  if (!isFiltered(view)) return null;

  const named = filterWords(me?.tenant.preset, words.users);
  const roleName = (id: string) => roles?.find((role) => role.id === id)?.name ?? '…';
  const chips = [
    ...(view.search.trim() ? [{ key: 'search', label: words.users.searchChip(view.search), remove: () => change({ search: '' }) }] : []),
    ...view.states.map((state) => ({ key: state, label: words.users.chip(named.state, stateWord(state)), remove: () => change({ states: toggled(view.states, state) }) })),
    ...view.availability.map((shown) => ({ key: shown, label: words.users.chip(named.availability, me?.words.availability[shown] ?? shown), remove: () => change({ availability: toggled(view.availability, shown) }) })),
    ...view.types.map((type) => ({ key: type, label: words.users.chip(words.users.type, typeWord(type)), remove: () => change({ types: toggled(view.types, type) }) })),
    ...view.roles.map((role) => ({ key: role, label: words.users.chip(words.users.role, roleName(role)), remove: () => change({ roles: toggled(view.roles, role) }) })),
    ...view.groups.map((group) => ({ key: group, label: words.users.chip(words.users.group, groups?.find((one) => one.id === group)?.name ?? '…'), remove: () => change({ groups: toggled(view.groups, group) }) })),
    ...view.queues.map((queue) => ({ key: queue, label: words.users.chip(words.users.queue, queue === nowhere ? words.users.noQueue : (queues?.find((one) => one.id === queue)?.name ?? '…')), remove: () => change({ queues: toggled(view.queues, queue) }) })),
    ...view.skills.map((skill) => ({ key: skill, label: words.users.chip(words.users.skill, skills?.find((one) => one.id === skill)?.name ?? '…'), remove: () => change({ skills: toggled(view.skills, skill) }) })),
  ];

  return <FilterChips chips={chips} onClear={clear} />;
}
