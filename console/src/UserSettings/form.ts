import type { ProfileSettings, ProfileSettingsChange } from '../api/types';

export interface FieldForm {
  visible: boolean;
  allowEdits: boolean;
}

/** The settings as the form holds them, by field. */
export type SettingsForm = Record<string, FieldForm>;

export const toForm = ({ items }: ProfileSettings): SettingsForm => Object.fromEntries(items.map(({ name, visible, allowEdits }) => [name, { visible, allowEdits }]));

const isChanged = (was: FieldForm | undefined, is: FieldForm) => was?.visible !== is.visible || was.allowEdits !== is.allowEdits;

export const changedFields = (base: SettingsForm, form: SettingsForm) => Object.keys(form).filter((name) => isChanged(base[name], form[name]!));

/** A field that is hidden is edited by nobody. */
export const withField = (form: SettingsForm, name: string, change: Partial<FieldForm>): SettingsForm => {
  const next = { ...form[name]!, ...change };
  return { ...form, [name]: { ...next, allowEdits: next.visible && next.allowEdits } };
};

/** Only what was changed is sent. */
export function toChange(base: SettingsForm, form: SettingsForm): ProfileSettingsChange {
  const fields = changedFields(base, form).map((name) => {
    const { visible, allowEdits } = form[name]!;
    const change = { visible: base[name]?.visible === visible ? null : visible, allowEdits: base[name]?.allowEdits === allowEdits ? null : allowEdits };
    return [name, change] as const;
  });
  return { fields: Object.fromEntries(fields) };
}

/** What I changed over what is there now. */
export const rebase = (base: SettingsForm, mine: SettingsForm, theirs: SettingsForm): SettingsForm => ({
  ...theirs,
  ...Object.fromEntries(changedFields(base, mine).map((name) => [name, mine[name]!])),
});
