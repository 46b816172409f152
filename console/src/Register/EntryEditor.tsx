import { Button, Textarea } from '@mantine/core';
import { IconArchive, IconUsers } from '@tabler/icons-react';
import { useRef } from 'react';
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
import type { Entry, Kind } from './kind';
import { useEntryEdit } from './useEntryEdit';

/** What an entry is called and means, edited in place. */
export function EntryEditor<E extends Entry>({ kind, entry }: { kind: Kind<E>; entry: E }) {
  const { words: say } = kind;
  const guard = useLeaveGuard(kind.param);
  const { form, met, changes, errors, error, busy, set, discard, save } = useEntryEdit(kind, entry, guard.unsaved);
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
          <bdi>{entry.name}</bdi>
          {entry.archivedAt !== null && (
            <span className={panelClasses.fixed}>
              <IconArchive size={13} aria-hidden />
              {say.archived}
            </span>
          )}
        </Heading>
        <p className={panelClasses.facts}>
          <span className={panelClasses.held}>
            <IconUsers size={15} aria-hidden />
            {entry.archivedAt === null ? say.inIt(entry.people) : say.kept(entry.people)}
          </span>
          {entry.archivedAt !== null && (
            <span className={panelClasses.held}>
              {say.archivedSince} <TimeAgo time={entry.archivedAt} />
            </span>
          )}
        </p>
      </header>
      {met && changes > 0 && (
        <Note tone="amber" role="status" action={<Button size="compact-sm" variant="subtle" onClick={discard}>{say.takeTheirs}</Button>}>
          {say.met}
        </Note>
      )}
      {error && !atFields && <ProblemBanner title={say.failed} error={error} />}
      {entry.may.edit.allowed ? (
        <div className={panelClasses.fields}>
          <TextField label={say.name} value={form.name} error={errors.name} maxLength={300} onValue={(name) => set({ name })} />
          <Textarea label={say.description} value={form.description} error={errors.description} maxLength={500} autosize={false} rows={2} dir="auto" onChange={(event) => set({ description: event.currentTarget.value })} />
        </div>
      ) : (
        <p className={entry.description ? panelClasses.description : panelClasses.quiet} dir="auto">
          {entry.description || say.noDescription}
        </p>
      )}
      {changes > 0 && <SaveBar changes={changes} busy={busy} asks={false} onDiscard={discard} />}
      {guard.asking && <LeaveDialog title={say.leave} text={say.leaveText} leave={words.edit.discard} stay={words.edit.stay} onLeave={guard.leave} onStay={guard.stay} />}
    </form>
  );
}
