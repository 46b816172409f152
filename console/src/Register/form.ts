/** What of an entry is edited. */
export interface EntryForm {
  name: string;
  description: string;
}

export const toForm = ({ name, description }: EntryForm): EntryForm => ({ name, description });

export const changed = (base: EntryForm, form: EntryForm) => (['name', 'description'] as const).filter((field) => base[field].trim() !== form[field].trim());

/** Theirs where nothing was changed here, ours where something was. */
export const over = (before: EntryForm, mine: EntryForm, theirs: EntryForm): EntryForm => ({ ...theirs, ...Object.fromEntries(changed(before, mine).map((field) => [field, mine[field]])) });
