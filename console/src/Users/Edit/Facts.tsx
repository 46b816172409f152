import { Anchor } from '@mantine/core';
import type { UserDetails } from '../../api/types';
import { useNow } from '../../ui/now';
import { shortTime } from '../../ui/time';
import { TimeAgo } from '../../ui/TimeAgo';
import { words } from '../../words';
import classes from './Edit.module.css';

/** What no one edits. */
export function Facts({ user, onOpen }: { user: UserDetails; onOpen: (id: string) => void }) {
  const now = useNow();
  const { passwordState, temporaryPasswordExpiresAt: until, passwordExpiresAt: expires, lockedUntil, replaces, secondFactor } = user;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{words.edit.lastSignIn}</dt>
        <dd>{user.lastSignInAt ? <TimeAgo time={user.lastSignInAt} /> : words.common.never}</dd>
      </div>
      <div>
        <dt>{words.edit.password}</dt>
        <dd>
          {words.edit.passwordStates[passwordState]}
          {expires && ` ${(Date.parse(expires) > now ? words.edit.passwordExpires : words.edit.passwordExpired)(shortTime(expires))}`}
          {passwordState === 'temporary' && until && ` ${words.edit.until(shortTime(until))}`}
        </dd>
      </div>
      {secondFactor && (
        <div>
          <dt>{words.edit.secondFactor}</dt>
          <dd>{words.edit.secondFactors[secondFactor]}</dd>
        </div>
      )}
      {lockedUntil && Date.parse(lockedUntil) > now && (
        <div>
          <dt>{words.edit.lock}</dt>
          <dd>{words.edit.lockedUntil(shortTime(lockedUntil))}</dd>
        </div>
      )}
      <div>
        <dt>{words.edit.created}</dt>
        <dd>
          <TimeAgo time={user.createdAt} plain="day" />
        </dd>
      </div>
      {user.source === 'scim' && (
        <div>
          <dt>{words.edit.source}</dt>
          <dd>{words.edit.fromDirectory}</dd>
        </div>
      )}
      {replaces && (
        <div>
          <dt>{words.edit.replaces}</dt>
          <dd>
            <Anchor component="button" type="button" aria-label={words.edit.openOther(replaces.displayName)} onClick={() => onOpen(replaces.id)}>
              <bdi>{replaces.displayName}</bdi>
            </Anchor>
          </dd>
        </div>
      )}
    </dl>
  );
}
