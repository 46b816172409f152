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

/** How many members differ. */
export function changedCount(base: SignOnForm, form: SignOnForm): number {
  const [was, is] = [toBody(base), toBody(form)] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(is).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key])).length;
}
