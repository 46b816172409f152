import { Button } from '@mantine/core';
import { IconKey, IconLink, IconLockOpen, IconMailForward, IconMailOff, IconShieldOff } from '@tabler/icons-react';
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
  onOpen: (id: string) => void;
}

/** Everything that tells why someone can or cannot sign in, and the two ways to help. */
export function SigningIn({ user, onAct, onOpen }: Props) {
  const { can } = useReader();
  return (
    <>
      <h3>{words.edit.signIn}</h3>
      <Facts user={user} onOpen={onOpen} />
      {user.state === 'invited' && can('users:create') && (
        <div className={classes.acts}>
          <Act may={user.may.invite} icon={<IconMailForward size={16} aria-hidden />} onClick={() => onAct('resend', user)}>
            {words.users.actions.resend}
          </Act>
          {user.may.copyInvite.allowed && (
            <Act may={user.may.copyInvite} icon={<IconLink size={16} aria-hidden />} onClick={() => onAct('copyInvite', user)}>
              {words.users.actions.copyInvite}
            </Act>
          )}
          <Act may={user.may.revokeInvite} icon={<IconMailOff size={16} aria-hidden />} onClick={() => onAct('revoke', user)}>
            {words.users.actions.revoke}
          </Act>
        </div>
      )}
      {user.state !== 'invited' && !user.replacedBy && can('users:reset_credentials') && (
        <div className={classes.acts}>
          <Act may={user.may.resetPassword} icon={<IconKey size={16} aria-hidden />} onClick={() => onAct('reset', user)}>
            {words.users.actions.reset}
          </Act>
          {user.secondFactor === 'app' && (
            <Act may={user.may.resetSecondFactor} icon={<IconShieldOff size={16} aria-hidden />} onClick={() => onAct('resetSecondFactor', user)}>
              {words.users.actions.resetSecondFactor}
            </Act>
          )}
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
