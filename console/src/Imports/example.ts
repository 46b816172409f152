import type { Me } from '../api/types';
import { isRequired } from '../Users/Add/form';

/** A file with the columns that this workspace asks for, and one person. */
export function exampleText(me: Me): string {
  const columns: [string, string][] = [['Email', 'ana.diaz@example.com']];
  if (isRequired(me, 'displayName')) columns.push(['Name', 'Ana Díaz']);
  else columns.push(['First name', 'Ana'], ['Last name', 'Díaz']);
  const [type] = Object.values(me.words.types);
  if (type) columns.push(['User type', type]);
  if (me.policy.rolesThroughGroups) columns.push(['Groups', 'Client']);
  else columns.push(['Roles', '']);
  columns.push(['External ID', '']);
  return `${columns.map(([head]) => head).join(',')}\r\n${columns.map(([, cell]) => cell).join(',')}\r\n`;
}

export const exampleFile = (me: Me) => new Blob(['\uFEFF', exampleText(me)], { type: 'text/csv' });
