import type { MouseEvent } from 'react';
import type { User } from '../api/types';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import { NameMarks } from './Badges';
import type { RowHandlers } from './RowActions';
import classes from './Table.module.css';

interface Props {
  user: User;
  small?: boolean;
  onName: RowHandlers['onName'];
}

/**
 * Who a row is: avatar, name as the link that opens them, e-mail. A plain link: fifty of the router's own would each
 * be worked out anew at every letter of a search.
 */
export function UserName({ user, small = false, onName }: Props) {
  const { tenant } = useReader();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onName(user);
  };
  return (
    <span className={classes.who}>
      <Avatar id={user.id} name={user.displayName} email={user.email} picture={user.picture} size={small ? 'sm' : 'md'} />
      <span className={classes.names}>
        <span className={classes.nameLine}>
          <a href={`/console/${tenant}/users/${user.id}`} className={classes.name} title={user.displayName} data-row-link onClick={open}>
            <bdi>{user.displayName}</bdi>
          </a>
          <NameMarks user={user} />
        </span>
        <span className={classes.email} title={user.email}>
          {user.email}
        </span>
      </span>
    </span>
  );
}
