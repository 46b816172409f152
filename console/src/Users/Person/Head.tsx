import { Button } from '@mantine/core';
import { IconArrowLeft, IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { User, UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { Avatar } from '../../ui/Avatar';
import { TimeAgo } from '../../ui/TimeAgo';
import { words } from '../../words';
import { person } from '../../words/person';
import { NameMarks, TypeBadge } from '../Badges';
import { StatusBadge } from '../StatusBadge';
import classes from './Person.module.css';

interface Props {
  user: User | undefined;
  details: UserDetails | undefined;
  onMore: (user: User, button: HTMLElement) => void;
}

/** Who it is, how they stand and since when, and what can be done. */
export function Head({ user, details, onMore }: Props) {
  const { tenant, me } = useReader();
  return (
    <header className={classes.head}>
      <Link to="/$tenant/users" params={{ tenant }} className={classes.back}>
        <IconArrowLeft size={15} aria-hidden />
        {person.back}
      </Link>
      {user ? (
        <div className={classes.who}>
          <Avatar id={user.id} name={user.displayName} email={user.email} picture={user.picture} size="lg" />
          <div className={classes.names}>
            <h1>
              <bdi>{user.displayName}</bdi>
              <NameMarks user={user} />
            </h1>
            <p className={classes.state}>
              <StatusBadge user={user} word={person.states[me?.tenant.preset ?? '']?.[user.state]} />
              <TypeBadge type={user.type} />
              <Since user={user} invitedAt={details?.invitedAt ?? null} />
            </p>
          </div>
          <Button variant="default" rightSection={<IconChevronDown size={15} aria-hidden />} aria-haspopup="menu" aria-label={words.users.more(user.displayName)} onClick={(event) => onMore(user, event.currentTarget)}>
            {person.more}
          </Button>
        </div>
      ) : (
        <div className={classes.who} aria-hidden>
          <span className={classes.ghostAvatar} />
          <span className={classes.ghost} />
        </div>
      )}
    </header>
  );
}

/** The state's date: when the invitation went out, or when they were last here. */
function Since({ user, invitedAt }: { user: User; invitedAt: string | null }) {
  if (user.state === 'invited') {
    return invitedAt === null ? null : (
      <span>
        {person.invitedAt}: <TimeAgo time={invitedAt} />
      </span>
    );
  }
  if (user.lastSignInAt === null) return <span>{person.neverSignedIn}</span>;
  return (
    <span>
      {person.lastSignIn}: <TimeAgo time={user.lastSignInAt} />
    </span>
  );
}
