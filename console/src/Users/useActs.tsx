import { lazy, Suspense, useCallback, useState } from 'react';
import type { User } from '../api/types';
import type { RowAction } from './rowActions';
import { useUserActions } from './useUserActions';

const ReplaceUser = lazy(() => import('./Replace/ReplaceUser'));
const HandOverPrimary = lazy(() => import('./HandOver/HandOverPrimary'));
const HandOverOf = lazy(() => import('../Bots/HandOverOf'));
const UserDialog = lazy(() => import('./Dialogs/UserDialog'));

interface Props {
  onEdit: (user: User) => void;
  /** Goes on to another person: whoever was added in someone's place. */
  onOpen: (id: string) => void;
}

/** What can be done to a person, wherever it is asked for, and the dialogs that some of it takes. */
export function useActs({ onEdit, onOpen }: Props) {
  const { unlock, resend } = useUserActions();
  const [dialog, setDialog] = useState<{ action: Exclude<RowAction, 'edit' | 'unlock' | 'resend'>; user: User } | null>(null);
  const onAct = useCallback(
    (action: RowAction, user: User) => {
      if (action === 'edit') onEdit(user);
      else if (action === 'unlock') void unlock(user);
      else if (action === 'resend') void resend(user);
      else setDialog({ action, user });
    },
    [onEdit, unlock, resend],
  );
  const reset = useCallback((user: User) => setDialog({ action: 'reset', user }), []);
  const close = () => setDialog(null);
  const goOn = (id: string) => {
    close();
    onOpen(id);
  };

  return {
    onAct,
    reset,
    covered: dialog !== null,
    dialogs: dialog && (
      <Suspense>
        {dialog.action === 'replace' ? (
          <ReplaceUser key={`replace${dialog.user.id}`} user={dialog.user} onClose={close} onOpen={goOn} onReset={reset} />
        ) : dialog.action === 'handOver' ? (
          <HandOverPrimary onClose={close} />
        ) : dialog.action === 'transferBots' ? (
          <HandOverOf person={dialog.user} onClose={close} />
        ) : (
          <UserDialog key={dialog.action + dialog.user.id} action={dialog.action} user={dialog.user} onClose={close} />
        )}
      </Suspense>
    ),
  };
}
