import { useQuery } from '@tanstack/react-query';
import { rolesQuery } from '../Roles/queries';
import { useReader } from '../Shell/me';
import { userTypesQuery } from '../Users/queries';
import { settings } from '../words/settings';

export const everyone = 'everyone';

export interface WhomGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** Who can be named: user types where there are any, and roles; with what each is called. */
export function useWhom(typed: boolean): { groups: WhomGroup[]; names: ReadonlyMap<string, string> } {
  const { tenant, can } = useReader();
  const { data: types } = useQuery({ ...userTypesQuery(tenant), enabled: typed });
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const groups: WhomGroup[] = [
    { group: settings.whom.all, items: [everyone, 'administrators'].map((value) => ({ value, label: settings.particular.mfaFor![value]! })) },
    { group: settings.whom.types, items: (typed ? (types ?? []) : []).map(({ type, name }) => ({ value: `type:${type}`, label: settings.whom.type(name) })) },
    { group: settings.whom.roles, items: (roles ?? []).map(({ code, name }) => ({ value: `role:${code}`, label: settings.whom.role(name) })) },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0), names: new Map(groups.flatMap(({ items }) => items.map(({ value, label }) => [value, label] as const))) };
}
