import { Button } from '@mantine/core';
import type { NewUserAnswer, User } from '../../api/types';
import classes from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { words } from '../../words';
import { PasswordShown } from '../PasswordShown';

interface Props {
  answer: NewUserAnswer;
  warning: boolean;
  onCopied: () => void;
  onGo: () => void;
  onAnother: () => void;
  onClose: () => void;
  onReset: (user: User) => void;
}

/** What came of adding: a password to hand over, an invitation elsewhere, or an answer that was lost on the way. */
export function Added({ answer, warning, onCopied, onGo, onAnother, onClose, onReset }: Props) {
  const { user, temporaryPassword, expiresAt, outcome } = answer;
  const buttons = (
    <div className={classes.foot}>
      <Button variant="default" onClick={onAnother}>
        {words.add.another}
      </Button>
      <Button variant={outcome === 'created' ? 'default' : 'filled'} onClick={onClose}>
        {words.add.done}
      </Button>
    </div>
  );

  if (temporaryPassword !== null && expiresAt !== null) {
    return (
      <PasswordShown password={temporaryPassword} expiresAt={expiresAt} email={user.email} warning={warning} onCopied={onCopied} onGo={onGo}>
        {buttons}
      </PasswordShown>
    );
  }
  return (
    <div className={classes.form}>
      {outcome === 'awaiting_acceptance' ? (
        <p>{words.add.waitingText(user.email)}</p>
      ) : (
        <Note
          tone="amber"
          action={
            <Button
              size="xs"
              onClick={() => {
                onClose();
                onReset(user);
              }}
            >
              {words.reset.submit}
            </Button>
          }
        >
          {words.add.replayed}
        </Note>
      )}
      {buttons}
    </div>
  );
}
