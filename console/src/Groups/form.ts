import type { Group, GroupChange } from '../api/types';

/** What of a group is edited. */
export interface GroupForm {
  name: string;
  description: string;
  roleIds: string[];
  groupIds: string[];
}

const ids = (tags: readonly { id: string }[]) => tags.map((tag) => tag.id);

export const toForm = ({ name, description, roles, groups }: Group): GroupForm => ({ name, description, roleIds: ids(roles), groupIds: ids(groups) });

const fields = ['name', 'description', 'roleIds', 'groupIds'] as const;
export type Field = (typeof fields)[number];

const same = (one: string | string[], other: string | string[]) =>
  typeof one === 'string' ? one.trim() === (other as string).trim() : one.length === other.length && one.every((id) => (other as string[]).includes(id));

export const changed = (base: GroupForm, form: GroupForm): Field[] => fields.filter((field) => !same(base[field], form[field]));

/** Only what was changed is sent. */
export const toChange = (base: GroupForm, form: GroupForm): GroupChange =>
  Object.fromEntries(changed(base, form).map((field) => [field, typeof form[field] === 'string' ? (form[field] as string).trim() : form[field]]));

/** Theirs where nothing was changed here, ours where something was. */
export const over = (before: GroupForm, mine: GroupForm, theirs: GroupForm): GroupForm => {
  const kept = changed(before, mine);
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
};
