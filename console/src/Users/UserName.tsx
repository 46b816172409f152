import { Link } from '@tanstack/react-router';
import type { User } from '../api/types';
import { Avatar } from '../ui/Avatar';
import { NameMarks } from './Badges';
import classes from './Table.module.css';
import { readSearch } from './view';

interface Props {
  user: User;
  small?: boolean;
}

/** Who a row is: avatar, name as the link that opens them, e-mail. */
export function UserName({ user, small = false }: Props) {
  return (
    <span className={classes.who}>
      <Avatar id={user.id} name={user.displayName} email={user.email} size={small ? 'sm' : 'md'} />
      <span className={classes.names}>
        <span className={classes.nameLine}>
          <Link from="/$tenant/users" to="/$tenant/users" search={(now) => ({ ...readSearch(now), user: user.id })} resetScroll={false} className={classes.name} title={user.displayName} data-row-link>
            <bdi>{user.displayName}</bdi>
          </Link>
          <NameMarks user={user} />
        </span>
        <span className={classes.email} title={user.email}>
          {user.email}
        </span>
      </span>
    </span>
  );
}
