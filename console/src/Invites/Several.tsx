import '../theme/dialogs.css';
import { Button, Modal, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useReader } from '../Shell/me';
import { forgetDraft, keepDraft, readDraft, useDraftKey } from '../ui/draft';
import form from '../ui/Form.module.css';
import { LeaveDialog } from '../ui/LeaveDialog';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { invites } from '../words/invites';
import { Answers } from './Answers';
import classes from './Invites.module.css';
import { Lines } from './Lines';
import { faultsOf, mostAtOnce, toLines, type Line, type Shared } from './lines';
import { SharedFields } from './SharedFields';
import { useSending } from './useSending';

const { several: say } = invites;

interface Draft {
  lines: Line[];
  shared: Shared;
}

const nothing: Shared = { type: null, roleIds: [], groupIds: [], activation: null };

/** Several people at once: pasted, looked through, given the same, and each with an answer of its own. */
export default function Several({ onClose }: { onClose: () => void }) {
  const { me } = useReader();
  const { phone } = useRoom();
  const guard = useLeaveGuard('new');
  const draftKey = useDraftKey('invites');
  const [draft] = useState(() => readDraft<Draft>(draftKey));
  const [restored, setRestored] = useState(draft !== null);
  const [text, setText] = useState('');
  const [lines, setLines] = useState<Line[]>(draft?.lines ?? []);
  const [shared, setShared] = useState<Shared>(draft?.shared ?? nothing);
  const [pasting, setPasting] = useState(lines.length === 0);
  const [answered, setAnswered] = useState(false);
  const [copied, setCopied] = useState(false);
  const [tried, setTried] = useState(false);
  const change = (key: string, to: Partial<Line>) => setLines((now) => now.map((line) => (line.key === key ? { ...line, ...to } : line)));
  const { send, halt, progress, failure, secrets } = useSending(change);
  useReturnFocus();

  const open = lines.filter((line) => !line.answer);
  const faults = faultsOf(lines, me);
  const ready = open.filter((line) => !faults.has(line.key));
  const unsaved = progress !== null || (open.length > 0 && !answered) || text.trim() !== '' || (secrets.size > 0 && !copied);

  // The list is kept in this tab until it is done or discarded; what was shown once is not.
  useEffect(() => {
    guard.unsaved.current = unsaved;
    if (open.length > 0) keepDraft(draftKey, { lines, shared } satisfies Draft);
    else forgetDraft(draftKey);
  }, [guard.unsaved, unsaved, open.length, lines, shared, draftKey]);

  const found = toLines(text);
  const room = mostAtOnce - open.length;
  const look = () => {
    setLines([...lines, ...found]);
    setText('');
    setPasting(false);
  };
  const startOver = () => {
    setLines([]);
    setShared(nothing);
    setRestored(false);
    setPasting(true);
  };
  const submit = () => {
    setTried(true);
    if (ready.length === 0 || missing(shared, me?.policy.requiredAtCreate ?? [])) return;
    setLines((now) => now.map(({ refused: _, ...line }) => line));
    setAnswered(true);
    setCopied(false);
    void send(ready, shared);
  };
  const leave = () => {
    halt();
    guard.unsaved.current = false;
    forgetDraft(draftKey);
    guard.leave();
  };
  const way = shared.activation ?? me?.policy.activation[0] ?? 'mail_link';

  return (
    <Modal opened onClose={onClose} title={say.title} size={860} fullScreen={phone} closeOnClickOutside={false} closeOnEscape={!guard.asking} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (pasting) look();
          else submit();
        }}
      >
        {restored && !answered && (
          <Note role="status" action={<Button size="compact-sm" variant="subtle" onClick={startOver}>{say.startOver}</Button>}>
            {say.restored}
          </Note>
        )}
        {failure && <ProblemBanner title={say.stopped} error={failure} />}
        {answered ? (
          <Answers lines={lines} faults={faults} progress={progress} secrets={secrets} onCopied={() => setCopied(true)} />
        ) : pasting ? (
          <Textarea
            className={classes.paste}
            label={say.addresses}
            description={say.hint}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            error={found.length > room ? say.tooMany(mostAtOnce) : undefined}
            rows={8}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : (
          <>
            <Lines lines={open} faults={faults} onChange={change} onRemove={(key) => setLines((now) => now.filter((line) => line.key !== key))} onMore={room > 0 ? () => setPasting(true) : undefined} />
            <SharedFields value={shared} tried={tried} onChange={(to) => setShared((now) => ({ ...now, ...to }))} />
          </>
        )}
        <div className={form.foot}>
          {pasting && !answered && <p role="status">{say.counted(found.length)}</p>}
          {!pasting && !answered && faults.size > 0 && <p role="status">{say.marked(faults.size)}</p>}
          {answered ? (
            <>
              {open.length > 0 && !progress && (
                <Button variant="default" onClick={() => setAnswered(false)}>
                  {say.back}
                </Button>
              )}
              <Button disabled={progress !== null} onClick={onClose}>
                {say.done}
              </Button>
            </>
          ) : (
            <>
              <Button variant="default" onClick={pasting && lines.length > 0 ? () => setPasting(false) : onClose}>
                {words.common.cancel}
              </Button>
              <Button type="submit" disabled={pasting ? found.length === 0 || found.length > room : ready.length === 0}>
                {pasting ? say.look : say.submit[way](ready.length)}
              </Button>
            </>
          )}
        </div>
      </form>
      {guard.asking && <LeaveDialog title={say.leave} text={secrets.size > 0 && !copied ? say.leaveSecrets : say.leaveText} leave={say.discard} stay={say.stay} onLeave={leave} onStay={guard.stay} />}
    </Modal>
  );
}

/** Of what all of them get, whether something is needed that is not chosen. */
export const missing = (shared: Shared, required: readonly string[]) =>
  (required.includes('type') && shared.type === null) || (required.includes('roleIds') && shared.roleIds.length === 0) || (required.includes('groupIds') && shared.groupIds.length === 0);
