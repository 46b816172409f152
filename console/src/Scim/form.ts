import type { DirectoryBody, DirectorySettings } from '../api/types';

/** What newcomers have, as it is chosen. */
export interface NewcomersForm {
  type: string;
  roleIds: string[];
  groupIds: string[];
}

export const toForm = (view: DirectorySettings): NewcomersForm => ({ type: view.type ?? '', roleIds: view.roles.map(({ id }) => id), groupIds: view.groups.map(({ id }) => id) });

export const toBody = (form: NewcomersForm): DirectoryBody => ({ type: (form.type || null) as DirectoryBody['type'], roleIds: form.roleIds, groupIds: form.groupIds });

/** How many members differ. */
export const changedCount = (base: NewcomersForm, form: NewcomersForm) =>
  (Object.keys(form) as (keyof NewcomersForm)[]).filter((key) => JSON.stringify(base[key]) !== JSON.stringify(form[key])).length;
