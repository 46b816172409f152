import type { Import, ImportLine } from '../api/types';
import { imports as say } from '../words/imports';

/** Whom a line is about, as the file names them. */
export function whoOf({ columns }: Pick<Import, 'columns'>, { cells }: Pick<ImportLine, 'cells'>): { name: string; email: string } {
  const cell = (field: string) => cells[columns.findIndex((column) => column.field === field)]?.trim() ?? '';
  const email = cell('email');
  const name = cell('displayName') || [cell('givenName'), cell('familyName')].filter(Boolean).join(' ');
  return { name: name || email || cell('externalId') || cell('id') || cells.find((text) => text.trim() !== '') || say.empty, email };
}
