import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isRefused, Refused } from '../api/problem';
import type { SignOn } from '../api/types';
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
import { words } from '../words';
import { signOn as say } from '../words/signOn';
import { ClaimsCard } from './ClaimsCard';
import { changedCount, rebase, toBody, toForm, type SignOnForm as Form } from './form';
import { PeopleCard } from './PeopleCard';
import { ProviderCard } from './ProviderCard';
import { settle, signOnQuery } from './queries';

/** What is settled of the provider. */
export function SignOnForm({ loaded }: { loaded: SignOn }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const guard = useLeaveGuard('sso');
  const { run, busy, error, clear } = useAction();
  const [{ base, form, met }, setState] = useState({ base: loaded, form: toForm(loaded), met: false });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const element = useRef<HTMLFormElement>(null);
  const changes = changedCount(toForm(base), form);
  if (loaded.version > base.version && changes === 0) setState({ base: loaded, form: toForm(loaded), met: false });
  useEffect(() => {
    guard.unsaved.current = changes > 0;
  }, [guard.unsaved, changes]);

  const change = (next: Partial<Form>) => {
    setState((now) => ({ ...now, form: { ...now.form, ...next } }));
    setErrors({});
  };
  const save = () =>
    void run(async () => {
      // A test or a switch raises the version and changes nothing of what is typed here.
      const version = changedCount(toForm(base), toForm(loaded)) === 0 ? Math.max(base.version, loaded.version) : base.version;
      const saved = await settle(tenant, version, toBody(form)).catch((failure: Error) => {
        const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as SignOn) : null;
        if (current) {
          setState({ base: current, form: rebase(toForm(base), form, toForm(current)), met: true });
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
      client.setQueryData(signOnQuery(tenant).queryKey, saved);
      notify(say.saved);
    });
  const card = { view: loaded, form, errors, onChange: change };

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
      <ProviderCard {...card} />
      <PeopleCard {...card} />
      <ClaimsCard {...card} />
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
