import type { Role, RoleChange } from '../api/types';

/** What of a role is edited. */
export interface RoleForm {
  name: string;
  description: string;
  permissions: string[];
}

export const toForm = ({ name, description, permissions }: Role): RoleForm => ({ name, description, permissions: [...permissions] });

export const without = (these: readonly string[], those: readonly string[]) => these.filter((word) => !those.includes(word));

/** Permissions put in and taken out. */
export const moves = (before: readonly string[], after: readonly string[]) => ({ added: without(after, before), removed: without(before, after) });

const texts = ['name', 'description'] as const;
type Text = (typeof texts)[number];
const isChanged = (base: RoleForm, form: RoleForm, field: Text) => base[field].trim() !== form[field].trim();

/** How many things differ: each text is one, and so is each permission. */
export function changeCount(base: RoleForm, form: RoleForm): number {
  const { added, removed } = moves(base.permissions, form.permissions);
  return texts.filter((field) => isChanged(base, form, field)).length + added.length + removed.length;
}

/** Only what was changed is sent. */
export function toChange(base: RoleForm, form: RoleForm): RoleChange {
  const { added, removed } = moves(base.permissions, form.permissions);
  return {
    ...Object.fromEntries(texts.filter((field) => isChanged(base, form, field)).map((field) => [field, form[field].trim()])),
    ...(added.length + removed.length > 0 && { permissions: form.permissions }),
  };
}

/** What someone else changed while this form was open. */
export interface Meeting {
  form: RoleForm;
  texts: { field: Text; before: string; theirs: string; mine: string; clash: boolean }[];
  added: string[];
  removed: string[];
}

/** Their changes where this form has none. A permission is in or out, so two people never clash over one: both sets of changes hold. */
export function meet(before: RoleForm, mine: RoleForm, theirs: RoleForm): Meeting {
  const met = texts
    .filter((field) => isChanged(before, theirs, field))
    .map((field) => ({ field, before: before[field], theirs: theirs[field], mine: mine[field], clash: isChanged(before, mine, field) && isChanged(mine, theirs, field) }));
  const own = moves(before.permissions, mine.permissions);
  const others = moves(before.permissions, theirs.permissions);
  return {
    form: {
      ...mine,
      ...Object.fromEntries(met.filter(({ clash }) => !clash).map(({ field, theirs: text }) => [field, text])),
      permissions: [...without(theirs.permissions, own.removed), ...without(own.added, theirs.permissions)],
    },
    texts: met,
    added: without(others.added, own.added),
    removed: without(others.removed, own.removed),
  };
}

/** Two meetings in a row as one: what was said before is still to be seen, unless it was taken back. */
export function join(before: Meeting, now: Meeting): Meeting {
  return {
    form: now.form,
    texts: [...before.texts.filter((old) => !now.texts.some(({ field }) => field === old.field)), ...now.texts],
    added: [...without(before.added, [...now.removed, ...now.added]), ...without(now.added, before.removed)],
    removed: [...without(before.removed, [...now.added, ...now.removed]), ...without(now.removed, before.added)],
  };
}
