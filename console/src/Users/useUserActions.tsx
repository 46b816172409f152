import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { User, UserDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { flash } from '../ui/flash';
import { notify } from '../ui/notify';
import { words } from '../words';
import { ways } from '../words/ways';
import { activateUser, reactivateUser, resendAddressChange, resendInvite, unlockUser, withdrawAddressChange } from './actions';
import { putUser } from './queries';

/** What follows once a person has changed: the row changes in place, lights up, and a notice says so. */
export function useUserActions() {
  const client = useQueryClient();
  const { tenant, sendsMail } = useReader();

  return useMemo(() => {
    const changed = (user: UserDetails, message: string, undo?: () => void) => {
      putUser(client, tenant, user);
      flash(user.id);
      notify(message, undo);
    };
    const attempt = (work: Promise<UserDetails>, done: (user: UserDetails) => string, failed: string) =>
      work.then(
        (user) => changed(user, done(user)),
        (error: Error) => notifications.show({ title: failed, message: error.message, color: 'red' }),
      );

    return {
      changed,
      reactivate: (user: User) =>
        attempt(reactivateUser(tenant, user.id), (now) => words.reactivate[now.state === 'invited' ? 'doneInvited' : 'done'](now.displayName), words.reactivate.failed(user.displayName)),
      activate: (user: User) =>
        attempt(activateUser(tenant, user.id), (now) => words.activate[now.state === 'invited' ? 'doneInvited' : 'done'](now.displayName), words.activate.failed(user.displayName)),
      resend: (user: User) => attempt(resendInvite(tenant, user.id), (now) => ways.resend.done(now.email, sendsMail), ways.resend.failed(user.displayName)),
      resendAddress: (user: User, email: string) => attempt(resendAddressChange(tenant, user.id), () => words.edit.newAddress.sent(email, sendsMail), words.edit.newAddress.notSent),
      withdrawAddress: (user: User) => attempt(withdrawAddressChange(tenant, user.id), (now) => words.edit.newAddress.withdrawn(now.displayName), words.edit.newAddress.notWithdrawn),
      unlock: (user: User) => attempt(unlockUser(tenant, user.id), (now) => words.unlock.done(now.displayName), words.unlock.failed(user.displayName)),
    };
  }, [client, tenant, sendsMail]);
}
