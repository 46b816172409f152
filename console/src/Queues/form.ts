import type { Queue } from '../api/types';

/** What of a queue is edited. */
export interface QueueForm {
  name: string;
  description: string;
}

export const toForm = ({ name, description }: QueueForm | Queue): QueueForm => ({ name, description });

export const changed = (base: QueueForm, form: QueueForm) => (['name', 'description'] as const).filter((field) => base[field].trim() !== form[field].trim());

/** Theirs where nothing was changed here, ours where something was. */
export const over = (before: QueueForm, mine: QueueForm, theirs: QueueForm): QueueForm => ({ ...theirs, ...Object.fromEntries(changed(before, mine).map((field) => [field, mine[field]])) });
