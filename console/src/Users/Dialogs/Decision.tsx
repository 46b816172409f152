import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { May, User, UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import formClasses from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { words } from '../../words';
import { userQuery } from '../queries';
import classes from './Decision.module.css';

interface Props {
  user: User;
  may: 'suspend' | 'reactivate' | 'deactivate' | 'activate' | 'resetPassword' | 'copyInvite' | 'revokeInvite' | 'delete' | 'resetSecondFactor';
  /** What the server says to it where it has been asked in particular; otherwise what it says of the person. */
  verdict?: May | undefined;
  title: string;
  text: string;
  effects?: readonly string[];
  /** The verb. */
  submit: string;
  danger?: boolean;
  refused: string;
  failed: string;
  busy: boolean;
  error: Error | null;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** One sentence and a short list of what will happen, and a button that is the verb. Where it may not be done, it says why instead. */
export function Decision({ user, may, verdict: asked, title, text, effects = [], submit, danger = false, refused, failed, busy, error, onSubmit, onClose, children }: Props) {
  const { tenant } = useReader();
  const { data } = useQuery(userQuery(tenant, user.id));
  const verdict = asked ?? (data as UserDetails | undefined)?.may[may];
  const reason = verdict && !verdict.allowed ? (verdict.reason ?? refused) : null;

  return (
    <Modal opened onClose={onClose} title={reason ? refused : title} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        className={formClasses.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {reason ? (
          <Note role="status">{reason}</Note>
        ) : (
          <>
            <p>{text}</p>
            {effects.length > 0 && (
              <ul className={classes.effects}>
                {effects.map((effect) => (
                  <li key={effect}>{effect}</li>
                ))}
              </ul>
            )}
            {children}
          </>
        )}
        {error && <ProblemBanner title={failed} error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {reason ? words.common.close : words.common.cancel}
          </Button>
          {!reason && (
            <Button type="submit" color={danger ? 'red' : undefined} loading={busy} loaderProps={{ type: 'dots' }} data-autofocus className={classes.verb}>
              <bdi>{submit}</bdi>
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
