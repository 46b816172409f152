import type { Settings, SettingsChange } from '../api/types';
import { settings, valueOf } from '../words/settings';

export type Policy = Settings['policy'];
export type PolicyKey = keyof Policy;

/** The settings as the form holds them; a number that is being typed is text. */
export interface SettingsForm {
  name: string;
  timeZone: string;
  dateFormat: string;
  /** A list that is typed, one to a line, is a text. */
  policy: { [K in PolicyKey]: K extends 'allowedNetworks' ? string : Policy[K] extends readonly string[] ? string[] : string };
}

const asForm = (policy: Policy): SettingsForm['policy'] => ({
  ...policy,
  activation: [...policy.activation],
  reset: [...policy.reset],
  verbs: [...policy.verbs],
  requiredAtCreate: [...policy.requiredAtCreate],
  mfaFor: [...policy.mfaFor],
  rolesMax: policy.rolesMax === null ? '' : String(policy.rolesMax),
  temporaryPasswordDays: String(policy.temporaryPasswordDays),
  inviteDays: String(policy.inviteDays),
  resetMinutes: String(policy.resetMinutes),
  idleMinutes: String(policy.idleMinutes),
  absoluteHours: String(policy.absoluteHours),
  passwordMinLength: String(policy.passwordMinLength),
  passwordExpiryDays: policy.passwordExpiryDays === null ? '' : String(policy.passwordExpiryDays),
  passwordHistory: String(policy.passwordHistory),
  purgeDays: policy.purgeDays === null ? '' : String(policy.purgeDays),
  mfaGraceDays: String(policy.mfaGraceDays),
  trustedDeviceDays: String(policy.trustedDeviceDays),
  allowedNetworks: policy.allowedNetworks.join('\n'),
  endSessionNoticeSeconds: String(policy.endSessionNoticeSeconds),
  capacityMax: String(policy.capacityMax),
  graceVoiceSeconds: String(policy.graceVoiceSeconds),
  graceChatSeconds: String(policy.graceChatSeconds),
  graceEmailSeconds: String(policy.graceEmailSeconds),
  offlineAfterMinutes: policy.offlineAfterMinutes === null ? '' : String(policy.offlineAfterMinutes),
  interactionDays: policy.interactionDays === null ? '' : String(policy.interactionDays),
});

const linesOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

export const toForm = ({ name, timeZone, dateFormat, policy }: Settings): SettingsForm => ({ name, timeZone, dateFormat, policy: asForm(policy) });
export const presetForm = ({ presetPolicy }: Settings) => asForm(presetPolicy);

const numbers: readonly PolicyKey[] = ['rolesMax', 'temporaryPasswordDays', 'inviteDays', 'resetMinutes', 'idleMinutes', 'absoluteHours', 'passwordMinLength', 'passwordExpiryDays', 'passwordHistory', 'purgeDays', 'endSessionNoticeSeconds', 'capacityMax', 'mfaGraceDays', 'trustedDeviceDays', 'graceVoiceSeconds', 'graceChatSeconds', 'graceEmailSeconds', 'offlineAfterMinutes', 'interactionDays'];
const texts = ['name', 'timeZone', 'dateFormat'] as const;

/** Lists whose first word is the default. */
export const ordered: readonly string[] = ['activation', 'reset'];
const lists: readonly string[] = ['verbs', 'requiredAtCreate', 'mfaFor', ...ordered];

export const same = (one: string | string[], other: string | string[], key = '') =>
  ordered.includes(key) ? String(one) === String(other) : typeof one === 'string' || typeof other === 'string' ? String(one).trim() === String(other).trim() : one.length === other.length && one.every((word) => other.includes(word));

export function changedKeys(base: SettingsForm, form: SettingsForm): string[] {
  const keys = Object.keys(base.policy) as PolicyKey[];
  return [...texts.filter((key) => !same(base[key], form[key])), ...keys.filter((key) => !same(base.policy[key], form.policy[key], key))];
}

/** Rules that are numbers and were typed as something else: nothing is sent until they are mended, so that none is taken for another. */
export const notNumbers = (form: SettingsForm) => numbers.filter((key) => !/^\d*$/.test(String(form.policy[key]).trim()));

/** Only what was changed is sent. */
export function toChange(base: SettingsForm, form: SettingsForm): SettingsChange {
  const change: Record<string, unknown> = {};
  for (const key of changedKeys(base, form)) {
    const value = key in form.policy ? form.policy[key as PolicyKey] : form[key as 'name'];
    change[key] = typeof value !== 'string' ? value : key === 'allowedNetworks' ? linesOf(value) : !numbers.includes(key as PolicyKey) ? value.trim() : value.trim() === '' ? null : Number(value);
  }
  return change as SettingsChange;
}

/** What I changed over what is there now. */
export function rebase(base: SettingsForm, mine: SettingsForm, theirs: SettingsForm): SettingsForm {
  const keys = changedKeys(base, mine);
  const own = (from: object) => Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
  return { ...theirs, ...own(mine), policy: { ...theirs.policy, ...own(mine.policy) } as SettingsForm['policy'] };
}

/** A value in words. What is named here and not in the catalog, such as a role, has its word in `names`. */
export function shown(value: string | string[] | null, key: string, names: ReadonlyMap<string, string> = new Map()): string {
  const list = typeof value === 'string' && lists.includes(key) ? value.split(', ').filter(Boolean) : value;
  if (Array.isArray(list)) return list.map((word) => names.get(word) ?? valueOf(key, word)).join(', ') || settings.noneChosen;
  if (list === null || list === '') return settings.empty[key] ?? settings.noneChosen;
  return key === 'name' || key === 'timeZone' || key === 'allowedNetworks' ? list : valueOf(key, list);
}
