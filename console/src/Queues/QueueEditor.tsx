import { Button, Textarea } from '@mantine/core';
import { IconArchive, IconUsers } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Queue } from '../api/types';
import panelClasses from '../Roles/Panel.module.css';
import { SaveBar } from '../Roles/SaveBar';
import { focusInvalid } from '../ui/focusInvalid';
import { Heading } from '../ui/Heading';
import { LeaveDialog } from '../ui/LeaveDialog';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { TimeAgo } from '../ui/TimeAgo';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { words } from '../words';
import { queueWords } from '../words/queues';
import { useQueueEdit } from './useQueueEdit';

/** What a queue is called and for, edited in place. */
export function QueueEditor({ queue }: { queue: Queue }) {
  const guard = useLeaveGuard('queue');
  const { form, met, changes, errors, error, busy, set, discard, save } = useQueueEdit(queue, guard.unsaved);
  const element = useRef<HTMLFormElement>(null);
  const atFields = Object.values(errors).some(Boolean);

  return (
    <form
      ref={element}
      className={panelClasses.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changes > 0) void save(() => focusInvalid(element.current));
      }}
    >
      <header className={panelClasses.headings}>
        <Heading className={panelClasses.name}>
          <bdi>{queue.name}</bdi>
          {queue.archivedAt !== null && (
            <span className={panelClasses.fixed}>
              <IconArchive size={13} aria-hidden />
              {queueWords.archived}
            </span>
          )}
        </Heading>
        <p className={panelClasses.facts}>
          <span className={panelClasses.held}>
            <IconUsers size={15} aria-hidden />
            {queue.archivedAt === null ? queueWords.inIt(queue.people) : queueWords.kept(queue.people)}
          </span>
          {queue.archivedAt !== null && (
            <span className={panelClasses.held}>
              {queueWords.archivedSince} <TimeAgo time={queue.archivedAt} />
            </span>
          )}
        </p>
      </header>
      {met && changes > 0 && (
        <Note tone="amber" role="status" action={<Button size="compact-sm" variant="subtle" onClick={discard}>{queueWords.takeTheirs}</Button>}>
          {queueWords.met}
        </Note>
      )}
      {error && !atFields && <ProblemBanner title={queueWords.failed} error={error} />}
      {queue.may.edit.allowed ? (
        <div className={panelClasses.fields}>
          <TextField label={queueWords.name} value={form.name} error={errors.name} maxLength={300} onValue={(name) => set({ name })} />
          <Textarea label={queueWords.description} value={form.description} error={errors.description} maxLength={500} autosize={false} rows={2} dir="auto" onChange={(event) => set({ description: event.currentTarget.value })} />
        </div>
      ) : (
        <p className={queue.description ? panelClasses.description : panelClasses.quiet} dir="auto">
          {queue.description || queueWords.noDescription}
        </p>
      )}
      {changes > 0 && <SaveBar changes={changes} busy={busy} asks={false} onDiscard={discard} />}
      {guard.asking && <LeaveDialog title={queueWords.leave} text={queueWords.leaveText} leave={words.edit.discard} stay={words.edit.stay} onLeave={guard.leave} onStay={guard.stay} />}
    </form>
  );
}
