import { Button } from '@mantine/core';
import type { NewUserAnswer, User } from '../../api/types';
import { useReader } from '../../Shell/me';
import classes from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { words } from '../../words';
import { ways } from '../../words/ways';
import { PasswordShown } from '../PasswordShown';
import { SecretShown } from '../SecretShown';

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
  const { stateWord, sendsMail } = useReader();
  const { user, temporaryPassword, link, expiresAt, outcome } = answer;
  const buttons = (
    <div className={classes.foot}>
      <Button variant="default" onClick={onAnother}>
        {words.add.another}
      </Button>
      <Button variant={temporaryPassword !== null || link !== null ? 'default' : 'filled'} onClick={onClose}>
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
  if (link !== null && expiresAt !== null) {
    return (
      <SecretShown secret={link} say={ways.link} expiresAt={expiresAt} email={user.email} warning={warning} onCopied={onCopied} onGo={onGo}>
        {buttons}
      </SecretShown>
    );
  }
  return (
    <div className={classes.form}>
      {outcome === 'invited' ? (
        // A link that was made has an end; without one the answer is a mail's, or was lost on the way.
        expiresAt === null ? <p>{ways.invitedText(user.email, stateWord('invited'), sendsMail)}</p> : <Note tone="amber">{ways.replayed}</Note>
      ) : outcome === 'awaiting_acceptance' ? (
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
