import { IconBan, IconCircleCheckFilled, IconLock, IconMail, IconPlayerPauseFilled, IconTrash } from '@tabler/icons-react';
import type { User, UserState } from '../api/types';
import { useReader } from '../Shell/me';
import { useNow } from '../ui/now';
import { exactTime } from '../ui/time';
import { words } from '../words';
import classes from './Badges.module.css';

const icons = {
  active: IconCircleCheckFilled,
  suspended: IconPlayerPauseFilled,
  invited: IconMail,
  deactivated: IconBan,
  deleted: IconTrash,
  anonymized: IconTrash,
} satisfies Record<UserState, unknown>;

/** The state as word and shape; the lock stands beside it, as it is another thing. */
export function StatusBadge({ user, word }: { user: Pick<User, 'state' | 'lockedUntil'>; word?: string | undefined }) {
  const { stateWord } = useReader();
  const now = useNow();
  const Icon = icons[user.state];
  return (
    <span className={classes.statuses}>
      <span className={classes.status} data-state={user.state}>
        <Icon size={14} aria-hidden />
        {word ?? stateWord(user.state)}
      </span>
      {user.lockedUntil && Date.parse(user.lockedUntil) > now && (
        <span className={classes.status} data-state="locked" tabIndex={0} data-hint={words.users.locked(exactTime(user.lockedUntil))}>
          <IconLock size={14} aria-hidden />
          {stateWord('locked')}
        </span>
      )}
    </span>
  );
}
