import { Button } from '@mantine/core';
import { IconKey, IconLockOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { May, User, UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { words } from '../../words';
import type { RowAction } from '../rowActions';
import classes from './Edit.module.css';
import { Facts } from './Facts';

interface Props {
  user: UserDetails;
  onAct: (action: RowAction, user: User) => void;
}

/** Everything that tells why someone can or cannot sign in, and the two ways to help. */
export function SigningIn({ user, onAct }: Props) {
  const { can } = useReader();
  return (
    <>
      <h3>{words.edit.signIn}</h3>
      <Facts user={user} />
      {can('users:reset_credentials') && (
        <div className={classes.acts}>
          <Act may={user.may.resetPassword} icon={<IconKey size={16} aria-hidden />} onClick={() => onAct('reset', user)}>
            {words.users.actions.reset}
          </Act>
          {user.lockedUntil && (
            <Act may={user.may.unlock} icon={<IconLockOpen size={16} aria-hidden />} onClick={() => onAct('unlock', user)}>
              {words.users.actions.unlock}
            </Act>
          )}
        </div>
      )}
    </>
  );
}

interface ActProps {
  may: May;
  icon: ReactNode;
  onClick: () => void;
  children: ReactNode;
}

function Act({ may, icon, onClick, children }: ActProps) {
  return (
    <div className={classes.act}>
      <Button size="xs" variant="default" leftSection={icon} disabled={!may.allowed} onClick={onClick}>
        {children}
      </Button>
      {!may.allowed && may.reason && <p className={classes.reason}>{may.reason}</p>}
    </div>
  );
}
