import { audit } from '../words/audit';
import { readSearch, type AuditSearch } from './search';

export { readSearch, type AuditSearch } from './search';

export const namesOf = (search: AuditSearch) => (search.name ?? '').split(',').filter(Boolean);
export const isFiltered = ({ about, actor, name, from, to }: AuditSearch) => [about, actor, name, from, to].some(Boolean);

/** A changed filter starts again at the newest. */
export const withFilter = (search: AuditSearch, change: Partial<AuditSearch>): AuditSearch => readSearch({ ...search, ...change, cursor: '' });

/** Midnight of a day where the reader is. */
function midnight(day: string, later: number): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

/** What the API is asked; the last day is in it. */
export function toFilter({ about, actor, name, from, to }: AuditSearch) {
  return { ...(about && { about }), ...(actor && { actor }), ...(name && { name }), ...(from && { from: midnight(from, 0) }), ...(to && { to: midnight(to, 1) }) };
}

export const toQuery = (search: AuditSearch) => ({ ...toFilter(search), ...(search.cursor && { cursor: search.cursor }), limit: 50 });

/** The day on which the last `days` days began. */
export function dayBefore(days: number, now: Date): string {
  const date = new Date(now);
  date.setDate(date.getDate() - days + 1);
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);
}

export interface ActionGroup {
  name: string;
  areas: readonly string[];
  actions: readonly string[];
}

export const groups: readonly ActionGroup[] = audit.groups.map((group) => ({ ...group, actions: Object.keys(audit.actions).filter((name) => group.areas.includes(name.split('.')[0]!)) }));

const wildcards = (group: ActionGroup) => group.areas.map((area) => `${area}.*`);
export const hasGroup = (names: readonly string[], group: ActionGroup) => wildcards(group).every((name) => names.includes(name));
export const hasAction = (names: readonly string[], action: string) => names.includes(action) || names.includes(`${action.split('.')[0]}.*`);

/** A group is chosen by its areas, so that what a later version adds to it is in it too. */
export function toggleGroup(names: readonly string[], group: ActionGroup): string[] {
  const others = names.filter((name) => !group.areas.includes(name.split('.')[0]!));
  return hasGroup(names, group) ? others : [...others, ...wildcards(group)];
}

/** Taking one action out of a chosen group leaves the others. */
export function toggleAction(names: readonly string[], group: ActionGroup, action: string): string[] {
  const single = group.actions.filter((other) => hasAction(names, other));
  const others = names.filter((name) => !group.areas.includes(name.split('.')[0]!));
  return [...others, ...(single.includes(action) ? single.filter((other) => other !== action) : [...single, action])];
}
