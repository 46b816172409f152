import type { SignOn, SignOnBody } from '../api/types';

export interface Rule {
  key: number;
  value: string;
  groupId: string;
}

/** The provider as it is typed. */
export interface SignOnForm {
  issuer: string;
  clientId: string;
  /** Empty keeps the one that is stored. */
  secret: string;
  scopes: string[];
  domains: string[];
  secondStep: SignOn['secondStep'];
  strongClasses: string[];
  justInTime: boolean;
  type: string;
  roleIds: string[];
  groupIds: string[];
  allowedDomains: string[];
  trustsEmails: boolean;
  claims: Record<string, string>;
  groupClaim: string;
  rules: Rule[];
  groupSync: SignOn['groupSync'];
  bypassIds: string[];
}

export const claimFields = ['givenName', 'familyName', 'displayName', 'phone'] as const;
export const profileFields = ['company', 'department', 'title', 'mobileNumber', 'workNumber', 'addressStreet', 'addressSuite', 'city', 'state', 'zip', 'country'] as const;

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

export const toForm = (view: SignOn): SignOnForm => ({
  issuer: view.issuer ?? '',
  clientId: view.clientId ?? '',
  secret: '',
  scopes: [...view.scopes],
  domains: [...view.domains],
  secondStep: view.secondStep,
  strongClasses: [...view.strongClasses],
  justInTime: view.justInTime,
  type: view.type ?? '',
  roleIds: ids(view.roles),
  groupIds: ids(view.groups),
  allowedDomains: [...view.allowedDomains],
  trustsEmails: view.trustsEmails,
  claims: { ...view.claims },
  groupClaim: view.groupClaim ?? '',
  rules: view.groupRules.filter((rule) => rule.group !== null).map(({ value, groupId }, key) => ({ key, value, groupId })),
  groupSync: view.groupSync,
  bypassIds: ids(view.bypass),
});

export const toBody = (form: SignOnForm): SignOnBody => ({
  issuer: form.issuer.trim(),
  clientId: form.clientId.trim(),
  secret: form.secret.trim() === '' ? null : form.secret.trim(),
  scopes: form.scopes,
  domains: form.domains,
  secondStep: form.secondStep,
  strongClasses: form.strongClasses,
  justInTime: form.justInTime,
  type: (form.type || null) as SignOnBody['type'],
  roleIds: form.roleIds,
  groupIds: form.groupIds,
  allowedDomains: form.allowedDomains,
  trustsEmails: form.trustsEmails,
  claims: Object.fromEntries(Object.entries(form.claims).filter(([, claim]) => claim.trim() !== '')),
  groupClaim: form.groupClaim.trim() || null,
  groupRules: form.rules.filter(({ value, groupId }) => value.trim() !== '' || groupId !== '').map(({ value, groupId }) => ({ value, groupId })),
  groupSync: form.groupSync,
  bypassIds: form.bypassIds,
});

const members = Object.keys({ issuer: 0, clientId: 0, secret: 0, scopes: 0, domains: 0, secondStep: 0, strongClasses: 0, justInTime: 0, type: 0, roleIds: 0, groupIds: 0, allowedDomains: 0, trustsEmails: 0, claims: 0, groupClaim: 0, rules: 0, groupSync: 0, bypassIds: 0 } satisfies Record<keyof SignOnForm, 0>) as (keyof SignOnForm)[];

/** As it is sent: blanks around a text and lines without a word are no change. */
const sent = (form: SignOnForm, member: keyof SignOnForm) => JSON.stringify(toBody(form)[member === 'rules' ? 'groupRules' : member]);

const changedMembers = (base: SignOnForm, form: SignOnForm) => members.filter((member) => sent(base, member) !== sent(form, member));

/** How many members differ. */
export const changedCount = (base: SignOnForm, form: SignOnForm) => changedMembers(base, form).length;

/** What I changed over what is there now. */
export const rebase = (base: SignOnForm, mine: SignOnForm, theirs: SignOnForm): SignOnForm =>
  ({ ...theirs, ...Object.fromEntries(changedMembers(base, mine).map((member) => [member, mine[member]])) });

/** What is wrong with a list: as a whole, or with the first of its items that is at fault. */
export function listError(errors: Partial<Record<string, string>>, field: string, items: readonly string[]): string | undefined {
  const at = items.findIndex((_, index) => errors[`${field}[${index}]`] !== undefined);
  return errors[field] ?? (at < 0 ? undefined : `${items[at]}: ${errors[`${field}[${at}]`]}`);
}
