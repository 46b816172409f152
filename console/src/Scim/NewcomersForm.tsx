import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isRefused, Refused } from '../api/problem';
import type { DirectorySettings } from '../api/types';
import { GroupsField } from '../Groups/GroupsField';
import { groupsQuery } from '../Groups/queries';
import { SaveBar } from '../Roles/SaveBar';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import { LeaveDialog } from '../ui/LeaveDialog';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { RolesField } from '../Users/RolesField';
import { words } from '../words';
import { scim as say } from '../words/scim';
import { changedCount, toBody, toForm, type NewcomersForm as Form } from './form';
import { directoryQuery, settleDirectory } from './queries';

/** What people have whom the directory adds. */
export function NewcomersForm({ loaded }: { loaded: DirectorySettings }) {
  const { tenant, me, types } = useReader();
  const client = useQueryClient();
  const guard = useLeaveGuard('scim');
  const { run, busy, error, clear } = useAction();
  const { data: groups } = useQuery(groupsQuery(tenant));
  const [{ base, form, met }, setState] = useState({ base: loaded, form: toForm(loaded), met: false });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const element = useRef<HTMLFormElement>(null);
  const changes = changedCount(toForm(base), form);
  if (loaded.version > base.version && changes === 0) setState({ base: loaded, form: toForm(loaded), met: false });
  useEffect(() => {
    guard.unsaved.current = changes > 0;
  }, [guard.unsaved, changes]);

  const set = (next: Partial<Form>) => {
    setState((now) => ({ ...now, form: { ...now.form, ...next } }));
    setErrors({});
  };
  const save = () =>
    void run(async () => {
      const saved = await settleDirectory(tenant, base.version, toBody(form)).catch((failure: Error) => {
        const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as DirectorySettings) : null;
        if (current) {
          setState({ base: current, form: toForm(current), met: true });
          return null;
        }
        if (failure instanceof Refused && Object.keys(failure.fields).length > 0) {
          setErrors(failure.fields);
          focusInvalid(element.current);
        }
        throw failure;
      });
      if (!saved) return;
      guard.unsaved.current = false;
      setState({ base: saved, form: toForm(saved), met: false });
      client.setQueryData(directoryQuery(tenant).queryKey, saved);
      notify(say.saved);
    });

  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changes > 0) save();
      }}
    >
      {met && <Note tone="amber" role="alert">{say.conflict}</Note>}
      {error && <ProblemBanner title={say.saveFailed} error={error} />}
      <section className={classes.card} aria-labelledby="given">
        <h2 id="given">{say.given}</h2>
        <p className={classes.lead}>{say.givenText}</p>
        <div className={classes.fields}>
          {types.length > 0 && (
            <NativeSelect label={say.type} description={say.typeHint} data={[{ value: '', label: say.noType }, ...types.map((type) => ({ value: type, label: me?.words.types[type] ?? type }))]} value={form.type} error={errors.type} onChange={(event) => set({ type: event.currentTarget.value })} />
          )}
          {!me?.policy.rolesThroughGroups && <RolesField label={say.roles} description={types.length > 0 ? say.rolesHint : say.rolesHintPlain} value={form.roleIds} held={loaded.roles} error={errors.roleIds} onValue={(roleIds) => set({ roleIds })} />}
          <GroupsField label={say.groupsLabel} groups={groups ?? []} may={(group) => group.may.members} value={form.groupIds} error={errors.groupIds} onValue={(groupIds) => set({ groupIds })} />
        </div>
      </section>
      {changes > 0 && (
        <SaveBar
          changes={changes}
          busy={busy}
          asks={false}
          onDiscard={() => {
            clear();
            setErrors({});
            setState({ base: loaded, form: toForm(loaded), met: false });
          }}
        />
      )}
      {guard.asking && <LeaveDialog title={say.leave} text={say.leaveText} leave={words.edit.discard} stay={words.edit.stay} onLeave={() => { guard.unsaved.current = false; guard.leave(); }} onStay={guard.stay} />}
    </form>
  );
}
