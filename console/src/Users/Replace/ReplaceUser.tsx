import '../../theme/dialogs.css';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReplacedAnswer, User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { forgetDraft, useDraftKey } from '../../ui/draft';
import formClasses from '../../ui/Form.module.css';
import { LeaveDialog } from '../../ui/LeaveDialog';
import { Note } from '../../ui/Note';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { useRoom } from '../../ui/useRoom';
import { words } from '../../words';
import { replace } from '../../words/replace';
import { userQuery } from '../queries';
import { Replaced } from './Replaced';
import { ReplaceForm } from './ReplaceForm';

interface Props {
  user: User;
  onClose: () => void;
  /** Goes on to the new entry. */
  onOpen: (id: string) => void;
  onReset: (user: User) => void;
}

/** Another type or another address: what goes along, what ends, and then the new entry's first credential. */
export default function ReplaceUser({ user, onClose, onOpen, onReset }: Props) {
  const { tenant } = useReader();
  const { data, error, refetch } = useQuery(userQuery(tenant, user.id));
  const { phone } = useRoom();
  const [answer, setAnswer] = useState<ReplacedAnswer | null>(null);
  const [asking, setAsking] = useState(false);
  const [copied, setCopied] = useState(false);
  const unsaved = useRef(false);
  const draftKey = useDraftKey(`replace.${user.id}`);
  useReturnFocus(`[data-user="${CSS.escape(user.id)}"] [data-row-link]`);

  const name = user.displayName;
  const may = data?.may.replace;
  const held = answer !== null && (answer.added.temporaryPassword !== null || answer.added.link !== null) && !copied;
  const discard = () => {
    forgetDraft(draftKey);
    onClose();
  };
  const close = () => (answer ? (held ? setAsking(true) : onOpen(answer.added.user.id)) : unsaved.current ? setAsking(true) : onClose());

  return (
    <Modal
      opened
      onClose={close}
      title={answer ? replace.done(name) : may && !may.allowed ? replace.refused(name) : replace.title(name)}
      size={answer ? 520 : 680}
      fullScreen={phone}
      closeOnClickOutside={false}
      closeOnEscape={answer !== null || !asking}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {answer ? (
        <Replaced answer={answer} warning={asking} onCopied={() => setCopied(true)} onClose={close} onOpen={() => onOpen(answer.added.user.id)} onReset={onReset} />
      ) : may && !may.allowed && may.code !== null ? (
        <div className={formClasses.form}>
          <Note role="status">{may.reason}</Note>
          <div className={formClasses.foot}>
            <Button variant="default" onClick={onClose}>
              {words.common.close}
            </Button>
          </div>
        </div>
      ) : data ? (
        <ReplaceForm user={data} draftKey={draftKey} unsaved={unsaved} onReplaced={setAnswer} onClose={close} />
      ) : (
        error && <ProblemBanner title={words.problem.user} error={error} onRetry={() => void refetch()} />
      )}
      {asking && !answer && <LeaveDialog title={replace.leave} text={replace.leaveText} leave={words.add.discard} stay={replace.stay} onLeave={discard} onStay={() => setAsking(false)} />}
    </Modal>
  );
}
