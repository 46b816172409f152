import '../../theme/dialogs.css';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { NewUserAnswer, User } from '../../api/types';
import { forgetDraft, useDraftKey } from '../../ui/draft';
import { LeaveDialog } from '../../ui/LeaveDialog';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { words } from '../../words';
import { ways } from '../../words/ways';
import { useRoom } from '../../ui/useRoom';
import { Added } from './Added';
import { AddUserForm, type Kept } from './AddUserForm';

interface Props {
  onClose: () => void;
  onReset: (user: User) => void;
}

/** Add user: the form, then the temporary password, and from there the next one. */
export default function AddUser({ onClose, onReset }: Props) {
  const guard = useLeaveGuard('add');
  const draftKey = useDraftKey('add');
  const { phone } = useRoom();
  const [answer, setAnswer] = useState<NewUserAnswer | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [anotherAsked, setAnotherAsked] = useState(false);
  useReturnFocus();

  // A password that was not copied holds everything back, as unsaved text does.
  const added = (next: NewUserAnswer, keep: Kept) => {
    guard.unsaved.current = next.temporaryPassword !== null || next.link !== null;
    setAnswer(next);
    setKept(keep);
  };
  const copied = () => {
    guard.unsaved.current = false;
    guard.stay();
  };
  const startAnother = () => {
    guard.unsaved.current = false;
    setAnotherAsked(false);
    setAnswer(null);
  };
  const goOn = () => (anotherAsked ? startAnother() : guard.asking ? guard.leave() : onClose());
  const discard = () => {
    guard.unsaved.current = false;
    forgetDraft(draftKey);
    guard.leave();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={answer ? titleOf(answer) : words.add.title}
      size={answer ? 520 : 680}
      fullScreen={phone}
      closeOnClickOutside={false}
      closeOnEscape={!guard.asking}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {answer ? (
        <Added
          answer={answer}
          warning={guard.asking || anotherAsked}
          onCopied={copied}
          onGo={goOn}
          onAnother={() => (guard.unsaved.current ? setAnotherAsked(true) : startAnother())}
          onClose={onClose}
          onReset={onReset}
        />
      ) : (
        <AddUserForm kept={kept} unsaved={guard.unsaved} onAdded={added} onClose={onClose} />
      )}
      {guard.asking && !answer && <LeaveDialog title={words.add.leave} text={words.add.leaveText} leave={words.add.discard} stay={words.add.stay} onLeave={discard} onStay={guard.stay} />}
    </Modal>
  );
}

const titleOf = ({ outcome, user }: NewUserAnswer) => (outcome === 'invited' ? ways.invited : words.add[outcome === 'awaiting_acceptance' ? 'waiting' : 'created'])(user.displayName);
