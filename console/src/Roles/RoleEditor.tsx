import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { isRefused } from '../api/problem';
import type { PermissionCategory, Role } from '../api/types';
import { forgetDraft, useDraftKey } from '../ui/draft';
import { focusInvalid } from '../ui/focusInvalid';
import { LeaveDialog } from '../ui/LeaveDialog';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { roleWords } from '../words/roles';
import { Conflict } from './Conflict';
import { DeleteSection } from './DeleteSection';
import { moves } from './form';
import classes from './Panel.module.css';
import { PermissionTable } from './PermissionTable';
import { RoleHead } from './RoleHead';
import { SaveBar } from './SaveBar';
import { SaveDialog } from './SaveDialog';
import { useRoleEdit } from './useRoleEdit';

interface Props {
  role: Role;
  catalog: readonly PermissionCategory[];
  onCopy: (id: string) => void;
  onGone: () => void;
}

/** A role of the tenant's own, edited in place. */
export function RoleEditor({ role, catalog, onCopy, onGone }: Props) {
  const guard = useLeaveGuard('role');
  const draftKey = useDraftKey(`role.${role.id}`);
  const { base, form, met, changes, errors, error, busy, restored, set, discard, save, clear } = useRoleEdit(role, draftKey, guard.unsaved);
  const [asking, setAsking] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const { added, removed } = moves(base.permissions, form.permissions);
  const touchesRights = added.length + removed.length > 0;

  const store = async () => {
    const saved = await save();
    // A refusal of the rights stays in the dialog that asked for them.
    if (saved !== undefined) setAsking(false);
    if (saved) document.getElementById('role')?.focus();
  };
  const submit = () => {
    if (changes === 0) return;
    clear();
    if (touchesRights) setAsking(true);
    else void store();
  };
  const atTexts = isRefused(error) && (errors.name !== undefined || errors.description !== undefined);
  useEffect(() => {
    if (!atTexts) return;
    setAsking(false);
    focusInvalid(element.current);
  }, [atTexts, error]);
  useEffect(() => {
    if (met) element.current?.querySelector('[data-conflict]')?.scrollIntoView({ block: 'center' });
  }, [met]);

  const leave = () => {
    guard.unsaved.current = false;
    forgetDraft(draftKey);
    guard.leave();
  };

  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RoleHead role={base} onCopy={onCopy} />
      {restored && changes > 0 && (
        <Note role="status" action={<Button size="compact-sm" variant="subtle" onClick={discard}>{roleWords.discardThem}</Button>}>
          {roleWords.restored}
        </Note>
      )}
      {met && <Conflict met={met} form={form} catalog={catalog} onTake={set} />}
      {error && !asking && !atTexts && <ProblemBanner title={roleWords.failed} error={error} />}
      <div className={classes.fields}>
        <TextField label={roleWords.name} value={form.name} error={errors.name} maxLength={300} onValue={(name) => set({ name })} />
        <Textarea label={roleWords.description} value={form.description} error={errors.description} maxLength={500} autosize={false} rows={2} dir="auto" onChange={(event) => set({ description: event.currentTarget.value })} />
      </div>
      <PermissionTable catalog={catalog} value={form.permissions} onChange={(permissions) => set({ permissions })} />
      <DeleteSection role={base} catalog={catalog} unsaved={guard.unsaved} onDeleted={onGone} />
      {changes > 0 && <SaveBar changes={changes} busy={busy && !asking} asks={touchesRights} onDiscard={discard} />}
      {asking && <SaveDialog role={base} permissions={form.permissions} moves={{ added, removed }} catalog={catalog} busy={busy} error={error} onSave={() => void store()} onClose={() => setAsking(false)} />}
      {guard.asking && <LeaveDialog title={roleWords.leave} text={roleWords.leaveText(changes)} leave={roleWords.leaveNow} stay={roleWords.stay} onLeave={leave} onStay={guard.stay} />}
    </form>
  );
}
