import type { User } from '../api/types';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { actionsWidth, columns, columnWidth, roleTags, widthOf, type ColumnId } from './columns';
import { HeadCell } from './HeadCell';
import { isPicked, type Picked } from './picked';
import { PickBox } from './PickBox';
import type { RowHandlers } from './RowActions';
import { SkeletonRows } from './SkeletonRows';
import classes from './Table.module.css';
import { UserRow } from './UserRow';
import type { Sort } from './view';

interface Props extends RowHandlers {
  /** Undefined while the first page is on its way. */
  users: User[] | undefined;
  chosen: ColumnId[];
  room: number;
  compact: boolean;
  late: boolean;
  stale: boolean;
  busy: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
  picked: Picked;
  onPickPage: () => void;
}

const nameSorts = [
  { key: 'name', label: words.users.columns.name },
  { key: 'email', label: words.users.columns.email },
] as const;

export function UsersTable({ users, chosen, room, compact, late, stale, busy, sort, onSort, picked, onAct, onMenu, onRow, onName, onPick, onPickPage }: Props) {
  const { me } = useReader();
  const width = widthOf(chosen, compact);
  const tags = roleTags(chosen, compact, room);
  const on = users?.filter((user) => isPicked(picked, user.id)).length ?? 0;
  const [all, some] = [users !== undefined && users.length > 0 && on === users.length, on > 0];
  return (
    <div className={classes.frame} data-wide={width > room || undefined} data-late={late || undefined} data-stale={(stale && !busy) || late || undefined}>
      <table className={classes.table} data-density={compact ? 'compact' : 'comfortable'} style={{ minWidth: width }} aria-busy={busy}>
        <caption className={classes.caption}>{words.users.table}</caption>
        <colgroup>
          <col />
          {chosen.map((id) => (
            <col key={id} style={{ width: columnWidth(id, tags) }} />
          ))}
          <col style={{ width: actionsWidth }} />
        </colgroup>
        <thead>
          <tr>
            <HeadCell label={words.users.columns.user} sorts={nameSorts} sort={sort} onSort={onSort} lead={onPick && users && <PickBox label={words.users.pickAll} checked={all} mixed={some && !all} onPick={onPickPage} />} />
            {chosen.map((id) => {
              const { label, sort: key, numeric } = columns[id];
              return <HeadCell key={id} label={label} sorts={key && (key !== 'calls' || me?.calls.allowed) ? [{ key, label }] : undefined} sort={sort} onSort={onSort} numeric={numeric} />;
            })}
            <th scope="col">
              <span className={classes.head} data-end>
                {words.users.columns.actions}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>{users ? users.map((user) => <UserRow key={user.id} user={user} columns={chosen} compact={compact} roleTags={tags} onAct={onAct} onMenu={onMenu} picked={isPicked(picked, user.id)} onRow={onRow} onName={onName} onPick={onPick} />) : <SkeletonRows columns={chosen} />}</tbody>
      </table>
    </div>
  );
}
