import { NativeSelect, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isRefused, Refused } from '../api/problem';
import type { Settings } from '../api/types';
import { SaveBar } from '../Roles/SaveBar';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import { LeaveDialog } from '../ui/LeaveDialog';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { TextField } from '../ui/TextField';
import { useAction } from '../ui/useAction';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { timeZonesQuery } from '../Users/queries';
import { words } from '../words';
import { settings as say } from '../words/settings';
import { changedKeys, notNumbers, presetForm, rebase, toChange, toForm, type PolicyKey } from './form';
import { PolicyRow } from './PolicyRow';
import { changeSettings, settingsQuery } from './queries';
import { SaveDialog } from './SaveDialog';
import { useWhom } from './useWhom';
import classes from './Settings.module.css';

const choices: Partial<Record<PolicyKey, readonly string[]>> = {
  emailChange: ['never', 'admin', 'admin_verified'],
  nameChange: ['never', 'admin', 'admin_and_self', 'field_matrix'],
  activation: ['mail_link', 'copy_link', 'shown_once'],
  reset: ['mail_link', 'copy_link', 'shown_once'],
  verbs: ['suspend', 'deactivate', 'delete'],
  confirmDelete: ['confirm', 'type_email'],
  restoreAssignments: ['all', 'none', 'ask'],
  endSession: ['confirm', 'none'],
  mfa: ['off', 'optional', 'required'],
  mfaEmailCode: ['no', 'yes'],
  skills: ['flag', 'four_levels', 'five_levels'],
  skillsSelf: ['no', 'yes'],
  capacityTotal: ['no', 'yes'],
  requiredAtCreate: ['email', 'givenName', 'familyName', 'displayName', 'roleIds', 'groupIds'],
};
const order: readonly PolicyKey[] = ['requiredAtCreate', 'rolesMax', 'nameChange', 'emailChange', 'verbs', 'confirmDelete', 'purgeDays', 'restoreAssignments', 'activation', 'reset', 'temporaryPasswordDays', 'inviteDays', 'resetMinutes', 'passwordMinLength', 'passwordExpiryDays', 'passwordHistory', 'mfa', 'mfaFor', 'mfaEmailCode', 'mfaGraceDays', 'trustedDeviceDays', 'allowedNetworks', 'idleMinutes', 'absoluteHours', 'skills', 'skillsSelf', 'capacityMax', 'capacityTotal', 'graceVoiceSeconds', 'graceChatSeconds', 'graceEmailSeconds', 'offlineAfterMinutes', 'interactionDays', 'endSession', 'endSessionNoticeSeconds'];

export function SettingsForm({ loaded }: { loaded: Settings }) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const guard = useLeaveGuard('settings');
  const { run, busy, error, clear } = useAction();
  const { data: zones } = useQuery(timeZonesQuery(tenant));
  const [{ base, form, met }, setState] = useState({ base: loaded, form: toForm(loaded), met: false });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [asking, setAsking] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const preset = presetForm(base);
  const changed = changedKeys(toForm(base), form);
  const disabled = !can('settings:update');
  const typed = base.preset === 'bot-platform' || base.preset === 'balanced';
  const whom = useWhom(typed);
  if (loaded.version > base.version && changed.length === 0) setState({ base: loaded, form: toForm(loaded), met: false });
  useEffect(() => {
    guard.unsaved.current = changed.length > 0;
  }, [guard.unsaved, changed.length]);

  const set = (change: Partial<typeof form>) => {
    setState((now) => ({ ...now, form: { ...now.form, ...change } }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const setPolicy = (key: PolicyKey, value: string | string[]) => {
    setState((now) => ({ ...now, form: { ...now.form, policy: { ...now.form.policy, [key]: value } } }));
    setErrors((now) => ({ ...now, [key]: undefined }));
  };
  const refuse = useCallback((failure: Error) => {
    if (!(failure instanceof Refused) || Object.keys(failure.fields).length === 0) return;
    setErrors(failure.fields);
    setAsking(false);
    focusInvalid(element.current);
  }, []);
  const discard = () => {
    clear();
    setErrors({});
    setState({ base, form: toForm(base), met: false });
  };
  const store = () =>
    void run(async () => {
      const saved = await changeSettings(tenant, base.version, toChange(toForm(base), form)).catch((failure: Error) => {
        const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as Settings) : null;
        if (!current) {
          refuse(failure);
          throw failure;
        }
        setState({ base: current, form: rebase(toForm(base), form, toForm(current)), met: true });
        setAsking(false);
        return null;
      });
      if (!saved) return;
      guard.unsaved.current = false;
      setState({ base: saved, form: toForm(saved), met: false });
      setAsking(false);
      client.setQueryData(settingsQuery(tenant).queryKey, saved);
      void client.invalidateQueries({ queryKey: [tenant, 'me'] });
      notify(say.saved);
    });

  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        clear();
        const wrong = notNumbers(form);
        setErrors((now) => ({ ...now, ...Object.fromEntries(wrong.map((key) => [key, say.wholeNumber])) }));
        if (wrong.length > 0) focusInvalid(element.current);
        else if (changed.length > 0) setAsking(true);
      }}
    >
      {disabled && <Note>{say.readOnly}</Note>}
      {met && <Note tone="amber" role="alert">{say.conflict}</Note>}
      <section className={classes.card} aria-labelledby="general">
        <h2 id="general">{say.general}</h2>
        <div className={classes.fields}>
          <TextField label={say.labels.name!} description={say.texts.name} value={form.name} error={errors.name} disabled={disabled} maxLength={300} onValue={(name) => set({ name })} />
          <Select
            label={say.labels.timeZone}
            description={say.texts.timeZone}
            data={(zones ?? [{ id: form.timeZone, offset: '' }]).map(({ id, offset }) => ({ value: id, label: `${id.replaceAll('_', ' ')} ${offset && `(${offset})`}` }))}
            value={form.timeZone}
            error={errors.timeZone}
            disabled={disabled}
            searchable
            allowDeselect={false}
            limit={60}
            nothingFoundMessage={words.fields.noTimeZone}
            onChange={(zone) => zone && set({ timeZone: zone })}
          />
          <NativeSelect label={say.labels.dateFormat} description={say.texts.dateFormat} data={['reader', 'day_first', 'month_first', 'iso'].map((value) => ({ value, label: say.values[value]! }))} value={form.dateFormat} error={errors.dateFormat} disabled={disabled} onChange={(event) => set({ dateFormat: event.currentTarget.value })} />
          <dl className={classes.facts}>
            <div><dt>{say.language}</dt><dd>English. {say.languageText}</dd></div>
            <div><dt>{say.code}</dt><dd><code>{base.code}</code> {say.codeText}</dd></div>
          </dl>
        </div>
      </section>
      <section className={classes.card} aria-labelledby="policy">
        <h2 id="policy">{say.policy}</h2>
        <p className={classes.lead}>{say.policyText(base.preset)}</p>
        {order.map((key) => (
          <PolicyRow
            key={key}
            name={key}
            choices={key === 'requiredAtCreate' && typed ? ['email', 'type', ...choices[key]!.slice(1)] : choices[key]}
            fixed={key === 'requiredAtCreate' ? (typed ? ['email', 'type'] : ['email']) : []}
            value={form.policy[key]}
            preset={preset[key]}
            error={errors[key]}
            disabled={disabled}
            whom={whom}
            onValue={(value) => setPolicy(key, value)}
          />
        ))}
      </section>
      {changed.length > 0 && <SaveBar changes={changed.length} busy={false} asks onDiscard={discard} />}
      {asking && <SaveDialog change={toChange(toForm(base), form)} names={whom.names} busy={busy} error={error} onRefused={refuse} onSave={store} onClose={() => setAsking(false)} />}
      {guard.asking && <LeaveDialog title={say.leave} text={say.leaveText} leave={words.edit.discard} stay={words.edit.stay} onLeave={() => { guard.unsaved.current = false; guard.leave(); }} onStay={guard.stay} />}
    </form>
  );
}
