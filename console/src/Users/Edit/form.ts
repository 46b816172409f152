import type { UserChange, UserDetails } from '../../api/types';

/** A person as the form shows them: text, never null. */
export interface EditForm {
  givenName: string;
  familyName: string;
  displayName: string;
  email: string;
  phone: string;
  externalId: string;
  timeZone: string;
  state: string;
  roleIds: string[];
  groupIds: string[];
  /** The profile fields that the workspace shows. */
  [field: ProfileKey]: string | undefined;
}

/** A profile field, as faults and conflicts name it. */
export type ProfileKey = `profile.${string}`;
export const profileKey = (name: string): ProfileKey => `profile.${name}`;

export const fields = ['givenName', 'familyName', 'displayName', 'email', 'phone', 'state', 'roleIds', 'groupIds', 'timeZone', 'externalId'] as const satisfies readonly (keyof EditForm)[];
export type Field = (typeof fields)[number] | ProfileKey;

/** All that a form holds, in order. */
export const fieldsOf = (form: EditForm): Field[] => [...fields, ...Object.keys(form).filter((key): key is ProfileKey => key.startsWith('profile.'))];

/** The name shown when no display name is set. */
export const plainName = (given: string, family: string, email: string) => `${given.trim()} ${family.trim()}`.trim() || email;

export function toForm(user: UserDetails): EditForm {
  const givenName = user.givenName ?? '';
  const familyName = user.familyName ?? '';
  return {
    givenName,
    familyName,
    displayName: user.displayName === plainName(givenName, familyName, user.email) ? '' : user.displayName,
    email: user.email,
    phone: user.phone ?? '',
    externalId: user.externalId ?? '',
    timeZone: user.timeZone ?? '',
    state: user.state,
    roleIds: user.roles.filter((role) => role.own).map((role) => role.id),
    groupIds: user.groups.map((group) => group.id),
    ...Object.fromEntries(Object.entries(user.profile).map(([name, value]) => [profileKey(name), value ?? ''])),
  };
}

export function same(one: string | string[] = '', other: string | string[] = ''): boolean {
  if (typeof one === 'string' || typeof other === 'string') return typeof one === 'string' && typeof other === 'string' && one.trim() === other.trim();
  return one.length === other.length && one.every((value) => other.includes(value));
}

export const changedFields = (base: EditForm, form: EditForm): Field[] => fieldsOf(base).filter((field) => !same(base[field], form[field]));

/** Only what was changed is sent, so that two people at different fields do not undo each other. */
export function toChange(base: EditForm, form: EditForm): UserChange {
  const change: Record<string, unknown> = {};
  const profile: Record<string, string | null> = {};
  for (const field of changedFields(base, form)) {
    const value = form[field];
    const sent = typeof value === 'string' ? value.trim() || null : value;
    if (field.startsWith('profile.')) profile[field.slice('profile.'.length)] = sent as string | null;
    else change[field] = sent;
  }
  if (Object.keys(profile).length > 0) change.profile = profile;
  return change as UserChange;
}
