import { words } from '../words';
import type { SortKey } from './view';

export const columnIds = ['type', 'roles', 'groups', 'queues', 'skills', 'status', 'availability', 'online', 'calls', 'chats', 'emails', 'handleTime', 'lastSignInAt', 'createdAt', 'phone', 'externalId', 'timeZone'] as const;
export type ColumnId = (typeof columnIds)[number];

interface Column {
  label: string;
  width: number;
  sort?: SortKey;
  /** Figures stand at the end of their column, one under the other. */
  numeric?: true;
}

export const columns: Record<ColumnId, Column> = {
  type: { label: words.users.columns.type, width: 120 },
  roles: { label: words.users.columns.roles, width: 160 },
  groups: { label: words.users.columns.groups, width: 150 },
  queues: { label: words.users.columns.queues, width: 150 },
  skills: { label: words.users.columns.skills, width: 150 },
  status: { label: words.users.columns.status, width: 172 },
  availability: { label: words.users.columns.availability, width: 132 },
  online: { label: words.users.columns.online, width: 94 },
  calls: { label: words.users.columns.calls, numeric: true, width: 116, sort: 'calls' },
  chats: { label: words.users.columns.chats, numeric: true, width: 92 },
  emails: { label: words.users.columns.emails, numeric: true, width: 102 },
  handleTime: { label: words.users.columns.handleTime, numeric: true, width: 124 },
  lastSignInAt: { label: words.users.columns.lastSignInAt, width: 122, sort: 'lastSignInAt' },
  createdAt: { label: words.users.columns.createdAt, width: 118, sort: 'createdAt' },
  phone: { label: words.users.columns.phone, width: 148 },
  externalId: { label: words.users.columns.externalId, width: 136 },
  timeZone: { label: words.users.columns.timeZone, width: 168 },
};

export const userWidth = 240;
export const actionsWidth = 144;

/** What says most of a person beside their state: their roles, the groups they get these through, the queues they work in. */
const essential = (tags: readonly ColumnId[]): ColumnId[] => ['type', ...tags, 'status', 'lastSignInAt'];

/** Compact rows have name and e-mail on one line. */
export const widthOf = (chosen: readonly ColumnId[], compact = false) => chosen.reduce((sum, id) => sum + columns[id].width, (compact ? 360 : userWidth) + actionsWidth);

/** Without types there is no column of them, without queues or skills none of these, and where the status is the availability that is no column of its own. */
export const offeredColumns = (typed: boolean, queued = false, skilled = false, apart = true) =>
  columnIds.filter((id) => (typed || id !== 'type') && (queued || id !== 'queues') && (skilled || id !== 'skills') && (apart || id !== 'availability'));

/** The reader's choice; without one, what fits: the date of creation only where there is room. Some presets show who is online besides. */
export function shownColumns(choice: readonly string[] | null, room: number, offered: readonly ColumnId[] = columnIds, tags: readonly ColumnId[] = ['roles'], online = false): ColumnId[] {
  if (choice) return offered.filter((id) => choice.includes(id));
  const alike = online ? [...essential(tags), 'online'] : essential(tags);
  const all = offered.filter((id) => id === 'createdAt' || alike.includes(id));
  if (widthOf(all) <= room) return all;
  // Last sign-in and status say most; type and roles go where there is no room, and are still in the drawer.
  const fewer: ColumnId[][] = [offered.filter((id) => alike.includes(id)), ...(online ? [[...tags, 'status', 'online'] as ColumnId[]] : []), essential(tags).filter((id) => offered.includes(id)), [...tags, 'status', 'lastSignInAt'], ...(tags.length > 1 ? [[...tags, 'status'] as ColumnId[]] : []), [tags[0]!, 'status', 'lastSignInAt']];
  return fewer.find((set) => widthOf(set) <= room) ?? ['status', 'lastSignInAt'];
}

const roleTagWidth = 120;

/** On a wide screen there is room for a second role. */
export const roleTags = (chosen: readonly ColumnId[], compact: boolean, room: number) => (room - widthOf(chosen, compact) > 2 * roleTagWidth ? 2 : 1);
export const columnWidth = (id: ColumnId, tags: number) => columns[id].width + (id === 'roles' ? (tags - 1) * roleTagWidth : 0);
