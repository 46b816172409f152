import type { Me, NewUser, UserType, Way } from '../../api/types';
import { words } from '../../words';

export interface AddForm {
  givenName: string;
  familyName: string;
  displayName: string;
  email: string;
  phone: string;
  externalId: string;
  timeZone: string;
  type: UserType | null;
  roleIds: string[];
  groupIds: string[];
  /** How the first password reaches them; null for the workspace's first way. */
  activation: Way | null;
}

export type FieldErrors = Partial<Record<string, string>>;

export const emptyForm: AddForm = { givenName: '', familyName: '', displayName: '', email: '', phone: '', externalId: '', timeZone: '', type: null, roleIds: [], groupIds: [], activation: null };

const typed = ['givenName', 'familyName', 'displayName', 'email', 'phone', 'externalId', 'timeZone'] as const;
export const isTyped = (form: AddForm) => typed.some((field) => form[field].trim() !== '');

/** The policy names the fields that are required; the console does not know better. */
export const isRequired = (me: Me | undefined, field: string) => me?.policy.requiredAtCreate.some((name) => name === field || (name === 'roles' && field === 'roleIds')) ?? false;

/** Only what is plainly missing; everything else is the server's word. */
export function check(form: AddForm, me: Me | undefined): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of typed) if (isRequired(me, field) && form[field].trim() === '') errors[field] = words.check.required(words.fields[field]);
  if (form.email.trim() !== '' && !/^\S+@\S+$/.test(form.email.trim())) errors.email = words.check.email;
  if (isRequired(me, 'type') && form.type === null) errors.type = words.check.type;
  if (isRequired(me, 'roleIds') && form.roleIds.length === 0) errors.roleIds = words.check.roles;
  if (isRequired(me, 'groupIds') && form.groupIds.length === 0) errors.groupIds = words.check.groups;
  return errors;
}

const orNull = (text: string) => text.trim() || null;

export function toBody(form: AddForm): NewUser {
  return {
    givenName: orNull(form.givenName),
    familyName: orNull(form.familyName),
    displayName: orNull(form.displayName),
    email: form.email.trim(),
    phone: orNull(form.phone),
    externalId: orNull(form.externalId),
    timeZone: orNull(form.timeZone),
    type: form.type,
    roleIds: form.roleIds,
    ...(form.groupIds.length > 0 && { groupIds: form.groupIds }),
    activation: form.activation,
  };
}
