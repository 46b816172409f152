import { Button } from '@mantine/core';
import type { ReplacedAnswer, User } from '../../api/types';
import formClasses from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { useReader } from '../../Shell/me';
import { words } from '../../words';
import { replace } from '../../words/replace';
import { ways } from '../../words/ways';
import { PasswordShown } from '../PasswordShown';
import { SecretShown } from '../SecretShown';

interface Props {
  answer: ReplacedAnswer;
  warning: boolean;
  onCopied: () => void;
  onClose: () => void;
  onOpen: () => void;
  onReset: (user: User) => void;
}

/** The new entry's first credential, and the way to it. */
export function Replaced({ answer: { added }, warning, onCopied, onClose, onOpen, onReset }: Props) {
  const { stateWord, sendsMail } = useReader();
  const { user, temporaryPassword, link, expiresAt, outcome } = added;
  const open = (
    <div className={formClasses.foot}>
      <Button variant="default" onClick={onClose}>
        {replace.open}
      </Button>
    </div>
  );
  if (temporaryPassword !== null && expiresAt !== null) {
    return (
      <PasswordShown password={temporaryPassword} expiresAt={expiresAt} email={user.email} warning={warning} onCopied={onCopied} onGo={onOpen}>
        {open}
      </PasswordShown>
    );
  }
  if (link !== null && expiresAt !== null) {
    return (
      <SecretShown secret={link} say={ways.link} expiresAt={expiresAt} email={user.email} warning={warning} onCopied={onCopied} onGo={onOpen}>
        {open}
      </SecretShown>
    );
  }
  return (
    <div className={formClasses.form}>
      {outcome === 'awaiting_acceptance' ? (
        <p>{words.add.waitingText(user.email)}</p>
      ) : outcome === 'invited' ? (
        expiresAt === null ? <p>{ways.invitedText(user.email, stateWord('invited'), sendsMail)}</p> : <Note tone="amber">{ways.replayed}</Note>
      ) : (
        <Note tone="amber" action={<Button size="xs" onClick={() => onReset(user)}>{words.reset.submit}</Button>}>
          {replace.lost(user.displayName)}
        </Note>
      )}
      <div className={formClasses.foot}>
        <Button data-autofocus onClick={onOpen}>
          {replace.open}
        </Button>
      </div>
    </div>
  );
}
