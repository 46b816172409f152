import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import type { User } from '../api/types';
import { AvailabilityBadge } from '../Presence/AvailabilityBadge';
import { statusIsAvailability } from '../Presence/preset';
import { useReader } from '../Shell/me';
import { TimeAgo } from '../ui/TimeAgo';
import { words } from '../words';
import { NameBadges, RoleTags, TypeBadge } from './Badges';
import { isPicked, type Picked } from './picked';
import { PickBox } from './PickBox';
import type { RowHandlers } from './RowActions';
import { StatusBadge } from './StatusBadge';
import classes from './Table.module.css';
import { UserName } from './UserName';

interface Props extends Omit<RowHandlers, 'onAct'> {
  users: User[] | undefined;
  busy: boolean;
  picked: Picked;
}

/** The table on a phone. */
export function UserCards({ users, busy, picked, onMenu, onRow, onName, onPick }: Props) {
  return (
    <ul className={classes.cards} aria-label={words.users.table} aria-busy={busy}>
      {users ? users.map((user) => <UserCard key={user.id} user={user} onMenu={onMenu} onRow={onRow} onName={onName} picked={isPicked(picked, user.id)} onPick={onPick} />) : Array.from({ length: 6 }, (_, index) => <GhostCard key={index} />)}
    </ul>
  );
}

const UserCard = memo(function UserCard({ user, picked, onMenu, onRow, onName, onPick }: { user: User; picked: boolean } & Omit<RowHandlers, 'onAct'>) {
  const { me } = useReader();
  return (
    <li data-user={user.id} data-picked={picked || undefined} className={classes.card} onClick={(event) => !(event.target as Element).closest('a, button, label, [data-hint]') && onRow(user)}>
      <span className={classes.picking}>
        {onPick && <PickBox label={words.users.pick(user.displayName)} checked={picked} onPick={(range) => onPick(user.id, range)} />}
        <UserName user={user} onName={onName} />
      </span>
      <button type="button" className={classes.icon} aria-label={words.users.more(user.displayName)} aria-haspopup="menu" onClick={(event) => onMenu(user, event.currentTarget)}>
        <IconDots size={20} aria-hidden />
      </button>
      <span className={classes.facts}>
        {statusIsAvailability(me?.tenant.preset) && user.state === 'active' ? <AvailabilityBadge shown={user.availability} /> : <StatusBadge user={user} />}
        <TypeBadge type={user.type} />
        {me?.policy.rolesThroughGroups ? <NameBadges of={user.groups} /> : <RoleTags roles={user.roles} shown={1} />}
      </span>
      <span className={classes.signedIn}>
        {words.users.columns.lastSignInAt}: {user.lastSignInAt ? <TimeAgo time={user.lastSignInAt} /> : words.common.never}
      </span>
    </li>
  );
});

function GhostCard() {
  return (
    <li className={`${classes.card} ${classes.skeleton}`} aria-hidden>
      <span className={classes.who}>
        <span className={classes.ghostAvatar} />
        <span className={classes.names}>
          <span className={classes.ghost} style={{ width: 120 }} />
          <span className={classes.ghost} style={{ width: 180 }} />
        </span>
      </span>
      <span style={{ height: 36 }} />
      <span className={classes.facts} style={{ height: 24 }}>
        <span className={classes.ghost} style={{ width: 72 }} />
        <span className={classes.ghost} style={{ width: 72 }} />
      </span>
      <span className={classes.signedIn}>
        <span className={classes.ghost} style={{ width: 140 }} />
      </span>
    </li>
  );
}
