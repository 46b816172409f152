import { memo, type MouseEvent, type ReactNode } from 'react';
import type { User } from '../api/types';
import { AvailabilityBadge, OnlineBadge } from '../Presence/AvailabilityBadge';
import { statusIsAvailability } from '../Presence/preset';
import { useReader } from '../Shell/me';
import { TimeAgo } from '../ui/TimeAgo';
import { words } from '../words';
import { NameBadges, RoleTags, TypeBadge } from './Badges';
import { columns as tableColumns, type ColumnId } from './columns';
import { PickBox } from './PickBox';
import { RowActions, type RowHandlers } from './RowActions';
import { StatusBadge } from './StatusBadge';
import classes from './Table.module.css';
import { UserName } from './UserName';

interface Props extends RowHandlers {
  user: User;
  columns: readonly ColumnId[];
  compact: boolean;
  roleTags: number;
  picked: boolean;
}

export const UserRow = memo(function UserRow({ user, columns, compact, roleTags, picked, onAct, onMenu, onRow, onName, onPick }: Props) {
  // The whole row opens the person, but not where something else is clicked or text is being marked.
  const open = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as Element).closest('a, button, label, [data-hint]') || getSelection()?.toString()) return;
    onRow(user);
  };
  return (
    <tr data-user={user.id} data-picked={picked || undefined} onClick={open}>
      <th scope="row">
        <span className={classes.picking}>
          {onPick && <PickBox label={words.users.pick(user.displayName)} checked={picked} onPick={(range) => onPick(user.id, range)} />}
          <UserName user={user} small={compact} onName={onName} />
        </span>
      </th>
      {columns.map((id) => (
        <td key={id} data-end={tableColumns[id].numeric}>
          <Cell id={id} user={user} roleTags={roleTags} />
        </td>
      ))}
      <td>
        <RowActions user={user} onAct={onAct} onMenu={onMenu} />
      </td>
    </tr>
  );
});

/** What someone handled in the last thirty days; a dash with its reason where that is not to be seen. */
function Figure({ id, user: { statistics } }: { id: 'calls' | 'chats' | 'emails' | 'handleTime'; user: User }) {
  const { me } = useReader();
  const value = id === 'handleTime' ? statistics?.handleSeconds : statistics?.[id];
  if (value === undefined || value === null) {
    return (
      <span className={classes.quiet} tabIndex={0} data-hint={statistics ? me?.calls.reason : words.users.noFigures}>
        –
      </span>
    );
  }
  return id === 'handleTime' ? words.users.duration(value) : words.users.figure(value);
}

const quiet = (text: ReactNode) => <span className={classes.quiet}>{text}</span>;

function Cell({ id, user, roleTags }: { id: ColumnId; user: User; roleTags: number }) {
  const { me } = useReader();
  switch (id) {
    case 'type':
      return <TypeBadge type={user.type} />;
    case 'roles':
      return <RoleTags roles={user.roles} shown={roleTags} />;
    case 'groups':
      return <NameBadges of={user.groups} />;
    case 'queues':
      return <NameBadges of={user.queues} />;
    case 'skills':
      return <NameBadges of={user.skills} />;
    case 'status':
      return statusIsAvailability(me?.tenant.preset) && user.state === 'active' ? <AvailabilityBadge shown={user.availability} /> : <StatusBadge user={user} />;
    case 'availability':
      return <AvailabilityBadge shown={user.availability} />;
    case 'online':
      return <OnlineBadge online={user.online} />;
    case 'calls':
    case 'chats':
    case 'emails':
    case 'handleTime':
      return <Figure id={id} user={user} />;
    case 'lastSignInAt':
      return user.lastSignInAt ? <TimeAgo time={user.lastSignInAt} /> : quiet(words.common.never);
    case 'createdAt':
      return <TimeAgo time={user.createdAt} plain="day" />;
    case 'timeZone':
      return user.timeZone ?? quiet(me?.tenant.timeZone);
    default:
      return user[id] ?? quiet('–');
  }
}
