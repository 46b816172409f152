import { words } from '../words';
import type { SortKey } from './view';

export const columnIds = ['type', 'roles', 'status', 'lastSignInAt', 'createdAt', 'phone', 'externalId', 'timeZone'] as const;
export type ColumnId = (typeof columnIds)[number];

interface Column {
  label: string;
  width: number;
  sort?: SortKey;
}

export const columns: Record<ColumnId, Column> = {
  type: { label: words.users.columns.type, width: 120 },
  roles: { label: words.users.columns.roles, width: 160 },
  status: { label: words.users.columns.status, width: 164 },
  lastSignInAt: { label: words.users.columns.lastSignInAt, width: 126, sort: 'lastSignInAt' },
  createdAt: { label: words.users.columns.createdAt, width: 122, sort: 'createdAt' },
  phone: { label: words.users.columns.phone, width: 148 },
  externalId: { label: words.users.columns.externalId, width: 136 },
  timeZone: { label: words.users.columns.timeZone, width: 168 },
};

export const userWidth = 248;
export const actionsWidth = 144;

const essential: ColumnId[] = ['type', 'roles', 'status', 'lastSignInAt'];

/** Compact rows have name and e-mail on one line. */
export const widthOf = (chosen: readonly ColumnId[], compact = false) => chosen.reduce((sum, id) => sum + columns[id].width, (compact ? 360 : userWidth) + actionsWidth);

/** The reader's choice; without one, what fits: the date of creation only where there is room. */
export function shownColumns(choice: readonly string[] | null, room: number): ColumnId[] {
  if (choice) return columnIds.filter((id) => choice.includes(id));
  const all: ColumnId[] = [...essential, 'createdAt'];
  if (widthOf(all) <= room) return all;
  return widthOf(essential) <= room ? essential : essential.filter((id) => id !== 'type');
}
