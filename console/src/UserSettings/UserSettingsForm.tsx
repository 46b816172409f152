import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isRefused } from '../api/problem';
import type { ProfileSettings } from '../api/types';
import { SaveBar } from '../Roles/SaveBar';
import { useReader } from '../Shell/me';
import { LeaveDialog } from '../ui/LeaveDialog';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { words } from '../words';
import { userSettings as say } from '../words/profile';
import { FieldTable } from './FieldTable';
import { changedFields, rebase, toChange, toForm, withField } from './form';
import { changeProfileFields, profileFieldsQuery } from './queries';
import classes from './UserSettings.module.css';

export function UserSettingsForm({ loaded }: { loaded: ProfileSettings }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const guard = useLeaveGuard('user-settings');
  const { run, busy, error, clear } = useAction();
  const [{ base, form, met }, setState] = useState({ base: loaded, form: toForm(loaded), met: false });
  const changes = changedFields(toForm(base), form).length;
  if (loaded.version > base.version && changes === 0) setState({ base: loaded, form: toForm(loaded), met: false });
  useEffect(() => {
    guard.unsaved.current = changes > 0;
  }, [guard.unsaved, changes]);

  const save = () =>
    void run(async () => {
      const saved = await changeProfileFields(tenant, base.version, toChange(toForm(base), form)).catch((failure: Error) => {
        const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as ProfileSettings) : null;
        if (!current) throw failure;
        setState({ base: current, form: rebase(toForm(base), form, toForm(current)), met: true });
        return null;
      });
      if (!saved) return;
      guard.unsaved.current = false;
      setState({ base: saved, form: toForm(saved), met: false });
      client.setQueryData(profileFieldsQuery(tenant).queryKey, saved);
      // What people's profiles have is another now.
      void client.invalidateQueries({ queryKey: [tenant, 'users'] });
      notify(say.saved);
    });

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changes > 0) save();
      }}
    >
      {met && <Note tone="amber" role="alert">{say.conflict}</Note>}
      {error && <ProblemBanner title={say.saveFailed} error={error} />}
      <section className={classes.card}>
        <p className={classes.lead}>{say.lead}</p>
        <FieldTable fields={base.items} form={form} onField={(name, change) => setState((now) => ({ ...now, form: withField(now.form, name, change) }))} />
        <p className={classes.lead}>{say.when}</p>
      </section>
      {changes > 0 && (
        <SaveBar
          changes={changes}
          busy={busy}
          asks={false}
          onDiscard={() => {
            clear();
            setState({ base, form: toForm(base), met: false });
          }}
        />
      )}
      {guard.asking && <LeaveDialog title={say.leave} text={say.leaveText} leave={words.edit.discard} stay={words.edit.stay} onLeave={() => { guard.unsaved.current = false; guard.leave(); }} onStay={guard.stay} />}
    </form>
  );
}
