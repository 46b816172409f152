import { Button, Modal, NativeSelect, Select } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { Refused } from '../api/problem';
import type { NewWorkspace as Body, WorkspaceOpened } from '../api/types';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import form from '../ui/Form.module.css';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useAction } from '../ui/useAction';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { operator } from '../words/operator';
import { codeOf } from './code';
import { LinkShown } from './LinkShown';
import classes from './Page.module.css';
import { makeLink, openWorkspace } from './queries';

interface Props {
  onChanged: () => void;
  onClose: () => void;
}

type Preset = NonNullable<Body['preset']>;
type Comes = NonNullable<Body['adminActivation']>;
const comes = Object.keys(operator.comes) as Comes[];
const presets = Object.keys(operator.presets) as Preset[];

/** Make a workspace: the form, then the link by which its first admin signs in. */
export default function NewWorkspace({ onChanged, onClose }: Props) {
  const { tenant } = useReader();
  const { phone } = useRoom();
  const { run, busy, error } = useAction();
  const [fields, setFields] = useState({ name: '', code: null as string | null, preset: 'bot-platform' as Preset, adminActivation: 'link' as Comes, adminEmail: '', adminGivenName: '', adminFamilyName: '' });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [made, setMade] = useState<{ answer: WorkspaceOpened; path: string | null } | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const set = (change: Partial<typeof fields>) => setFields((now) => ({ ...now, ...change }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setErrors({});
    const answer = await run(() =>
      openWorkspace(tenant, { ...fields, code: fields.code ?? codeOf(fields.name) }).catch((failure: unknown) => {
        if (failure instanceof Refused) {
          setErrors(failure.fields);
          focusInvalid(element.current);
        }
        throw failure;
      }),
    );
    if (!answer) return;
    onChanged();
    if (answer.firstAdmin !== 'new') notify(operator.made(answer.tenant.name));
    const link = answer.firstAdmin === 'new' ? await run(() => makeLink(tenant, answer.tenant.id)) : undefined;
    setMade({ answer, path: link?.path ?? null });
  };
  const atFields = error instanceof Refused && Object.keys(error.fields).some((field) => field in fields);

  return (
    <Modal opened onClose={onClose} title={made ? operator.made(made.answer.tenant.name) : operator.add} size={560} fullScreen={phone} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      {made ? (
        <div className={form.form}>
          {made.path ? <LinkShown link={window.location.origin + made.path} text={operator.linkFor(fields.adminEmail)} /> : <p>{made.answer.firstAdmin === 'new' ? operator.linkLater : operator.first[made.answer.firstAdmin](fields.adminEmail)}</p>}
          {error && <ProblemBanner title={operator.linkFailed} error={error} />}
          <div className={form.foot}>
            <Button onClick={onClose}>{words.add.done}</Button>
          </div>
        </div>
      ) : (
        <form ref={element} className={form.form} noValidate onSubmit={(event) => void submit(event)}>
          {error && !atFields && <ProblemBanner title={operator.addFailed} error={error} />}
          <TextField label={operator.columns.name} required data-autofocus maxLength={100} value={fields.name} error={errors.name} onValue={(name) => set({ name })} />
          <TextField label={operator.code} description={operator.codeHint} required dir="ltr" spellCheck={false} maxLength={40} value={fields.code ?? codeOf(fields.name)} error={errors.code} onValue={(code) => set({ code: code === '' ? null : code.toLowerCase() })} />
          <Select
            label={operator.columns.preset}
            description={operator.presets[fields.preset].text}
            data={presets.map((value) => ({ value, label: operator.presets[value].name }))}
            value={fields.preset}
            error={errors.preset}
            allowDeselect={false}
            comboboxProps={{ withinPortal: true }}
            onChange={(preset) => preset && set({ preset: preset as Preset })}
          />
          <TextField label={operator.adminEmail} type="email" required maxLength={254} value={fields.adminEmail} error={errors.adminEmail} onValue={(adminEmail) => set({ adminEmail })} />
          <div className={classes.two}>
            <TextField label={words.fields.givenName} required value={fields.adminGivenName} error={errors.adminGivenName} onValue={(adminGivenName) => set({ adminGivenName })} />
            <TextField label={words.fields.familyName} required value={fields.adminFamilyName} error={errors.adminFamilyName} onValue={(adminFamilyName) => set({ adminFamilyName })} />
          </div>
          <NativeSelect
            label={operator.adminComes}
            description={operator.comes[fields.adminActivation].text}
            data={comes.map((value) => ({ value, label: operator.comes[value].name }))}
            value={fields.adminActivation}
            error={errors.adminActivation}
            onChange={(event) => set({ adminActivation: event.currentTarget.value as Comes })}
          />
          <div className={form.foot}>
            <Button variant="default" onClick={onClose}>
              {words.common.cancel}
            </Button>
            <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
              {operator.submit}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
