import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { Avatar } from '../../ui/Avatar';
import { words } from '../../words';
import { NameMarks, TypeBadge } from '../Badges';
import { StatusBadge } from '../StatusBadge';
import classes from './Edit.module.css';

export function Who({ user }: { user: User }) {
  const { tenant } = useReader();
  return (
    <span className={classes.who}>
      <Avatar id={user.id} name={user.displayName} email={user.email} picture={user.picture} size="lg" />
      <span className={classes.names}>
        <span className={classes.name}>
          <bdi>{user.displayName}</bdi>
          <NameMarks user={user} />
        </span>
        <span className={classes.badges}>
          <StatusBadge user={user} />
          <TypeBadge type={user.type} />
          <Link to="/$tenant/users/$id" params={{ tenant, id: user.id }} className={classes.page}>
            {words.edit.openPage}
            <IconArrowUpRight size={14} aria-hidden />
          </Link>
        </span>
      </span>
    </span>
  );
}
