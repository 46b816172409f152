import type { Me, ReplacementPreview, ReplaceUserBody, UserDetails, UserType } from '../../api/types';
import { words } from '../../words';
import { isRequired, type FieldErrors } from '../Add/form';

export const carried = ['names', 'phone', 'externalId', 'timeZone', 'profile'] as const;
export type Carried = (typeof carried)[number];

export interface ReplaceForm {
  type: UserType | null;
  email: string;
  carry: Carried[];
  givenName: string;
  familyName: string;
  roleIds: string[];
  reason: string;
}

export const startOf = (user: UserDetails): ReplaceForm => ({
  type: user.type ?? null,
  email: user.email,
  carry: carried.filter((what) => what !== 'profile' || filledIn(user).length > 0),
  givenName: '',
  familyName: '',
  roleIds: user.roles.filter((role) => role.own).map((role) => role.id),
  reason: '',
});

/** What a tick carries over, as text; null where there is nothing to carry. */
export const valueOf = (user: UserDetails, what: Carried): string | null => (what === 'names' ? user.displayName : what === 'profile' ? filledIn(user).join(', ') || null : (user[what] ?? null));

function filledIn({ profile }: UserDetails): string[] {
  return Object.values(profile ?? {}).filter((value) => value !== null);
}

/** The old roles that give something under the new type and may be given. */
export const comingThrough = (preview: ReplacementPreview) => preview.roles.filter(({ fit, mayGive }) => fit !== 'none' && mayGive.allowed).map(({ id }) => id);

/** Everything as before would only be a new password. */
export const isSame = (form: ReplaceForm, user: UserDetails) => form.type === (user.type ?? null) && form.email.trim() === user.email && form.carry.includes('names');

export function check(form: ReplaceForm, me: Me | undefined): FieldErrors {
  const errors: FieldErrors = {};
  if (form.email.trim() === '') errors.email = words.check.required(words.fields.email);
  else if (!/^\S+@\S+$/.test(form.email.trim())) errors.email = words.check.email;
  if (isRequired(me, 'roleIds') && form.roleIds.length === 0) errors.roleIds = words.check.roles;
  if (form.carry.includes('names')) return errors;
  for (const name of ['givenName', 'familyName'] as const) if (isRequired(me, name) && form[name].trim() === '') errors[name] = words.check.required(words.fields[name]);
  return errors;
}

const orNull = (text: string) => text.trim() || null;

export function toBody(form: ReplaceForm, user: UserDetails): ReplaceUserBody {
  const names = form.carry.includes('names') ? {} : { givenName: orNull(form.givenName), familyName: orNull(form.familyName) };
  return {
    ...(form.type !== (user.type ?? null) && { type: form.type }),
    ...(form.email.trim() !== user.email && { email: form.email.trim() }),
    ...names,
    carryOver: form.carry,
    roleIds: form.roleIds,
    reason: orNull(form.reason),
  };
}
