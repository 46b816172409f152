import type { NewRole, PermissionCategory, Role } from '../api/types';
import { words } from '../words';
import { roleWords } from '../words/roles';
import { codeLength, codeOf } from './code';
import { without } from './form';
import { notHeld } from './names';

export interface NewForm {
  name: string;
  /** As typed; null while it follows the name. */
  code: string | null;
  description: string;
  copyFrom: string | null;
}

export type FieldErrors = Partial<Record<string, string>>;

export const startFrom = (role: Role | undefined): NewForm => ({
  name: role ? roleWords.creating.copyName(role.name) : '',
  code: null,
  description: role && !role.system ? role.description : '',
  copyFrom: role?.id ?? null,
});

export const isTyped = (start: NewForm, form: NewForm) => form.name !== start.name || form.code !== start.code || form.description !== start.description;

/** The code as it stands in its field. */
export const shownCode = (form: NewForm) => form.code ?? (form.name.trim() === '' ? '' : codeOf(form.name));

export function check(form: NewForm): FieldErrors {
  const errors: FieldErrors = {};
  const code = form.code?.trim() ?? '';
  if (form.name.trim() === '') errors.name = words.check.required(roleWords.name);
  if (code.length > codeLength) errors.code = roleWords.creating.tooLong(codeLength);
  else if (code !== '' && codeOf(code) !== code) errors.code = roleWords.creating.notACode;
  return errors;
}

/** What a copy starts with: administrative permissions that the maker does not hold stay behind. */
export function copied(source: Role | undefined, catalog: readonly PermissionCategory[], can: (permission: string) => boolean) {
  const left = source ? notHeld(catalog, source.permissions, can) : [];
  return { left, permissions: without(source?.permissions ?? [], left.map(({ permission }) => permission)) };
}

/** An untouched code is left to the server. */
export function toBody(form: NewForm, permissions: readonly string[]): NewRole {
  return {
    name: form.name.trim(),
    ...(form.code?.trim() && { code: form.code.trim() }),
    description: form.description.trim(),
    ...(form.copyFrom && { copyFrom: form.copyFrom }),
    permissions: [...permissions],
  };
}
