import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { User, UserDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { flash } from '../ui/flash';
import { words } from '../words';
import { reactivateUser, unlockUser } from './actions';
import { putUser } from './queries';

/** What follows once a person has changed: the row changes in place, lights up, and a notice says so. */
export function useUserActions() {
  const client = useQueryClient();
  const { tenant } = useReader();

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
      unlock: (user: User) => attempt(unlockUser(tenant, user.id), (now) => words.unlock.done(now.displayName), words.unlock.failed(user.displayName)),
    };
  }, [client, tenant]);
}

function notify(message: string, undo?: () => void) {
  const id = notifications.show({
    autoClose: undo ? 12_000 : 6_000,
    closeButtonProps: { 'aria-label': words.common.close },
    message: undo ? (
      <span style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 }}>
        <span dir="auto">{message}</span>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {words.common.undo}
        </Button>
      </span>
    ) : (
      <span dir="auto">{message}</span>
    ),
  });
}
