import type { User } from '../../api/types';
import { Avatar } from '../../ui/Avatar';
import { NameMarks, TypeBadge } from '../Badges';
import { StatusBadge } from '../StatusBadge';
import classes from './Edit.module.css';

export function Who({ user }: { user: User }) {
  return (
    <span className={classes.who}>
      <Avatar id={user.id} name={user.displayName} email={user.email} size="lg" />
      <span className={classes.names}>
        <span className={classes.name}>
          <bdi>{user.displayName}</bdi>
          <NameMarks user={user} />
        </span>
        <span className={classes.badges}>
          <StatusBadge user={user} />
          <TypeBadge type={user.type} />
        </span>
      </span>
    </span>
  );
}
