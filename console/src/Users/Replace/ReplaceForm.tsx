import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type FormEvent, type RefObject } from 'react';
import { isRefused, Refused } from '../../api/problem';
import type { ReplacedAnswer, UserDetails } from '../../api/types';
import { rolesQuery } from '../../Roles/queries';
import { useReader } from '../../Shell/me';
import { forgetDraft, keepDraft, readDraft } from '../../ui/draft';
import { focusInvalid } from '../../ui/focusInvalid';
import formClasses from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { TextField } from '../../ui/TextField';
import { words } from '../../words';
import { replace as say } from '../../words/replace';
import { isRequired, type FieldErrors } from '../Add/form';
import { TypeChoice } from '../Add/TypeChoice';
import { replacementQuery, userTypesQuery } from '../queries';
import { RolesField } from '../RolesField';
import { Carry } from './Carry';
import { check, comingThrough, isSame, startOf, type ReplaceForm as Form } from './form';
import { LeftBehind } from './LeftBehind';
import { Outcome } from './Outcome';
import classes from './Replace.module.css';
import { useReplace } from './useReplace';

interface Props {
  user: UserDetails;
  draftKey: string;
  unsaved: RefObject<boolean>;
  onReplaced: (answer: ReplacedAnswer) => void;
  onClose: () => void;
}

/** What was typed, for after a reload or a new sign-in. */
interface Draft {
  form: Form;
  chosen: string[] | null;
}

export function ReplaceForm({ user, draftKey, unsaved, onReplaced, onClose }: Props) {
  const { tenant, me, can } = useReader();
  const { data: types, error: typesError, refetch } = useQuery({ ...userTypesQuery(tenant), enabled: user.type !== null });
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const [restored] = useState(() => readDraft<Draft>(draftKey));
  const [form, setForm] = useState(() => restored?.form ?? startOf(user));
  const [chosen, setChosen] = useState(restored?.chosen ?? null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const element = useRef<HTMLFormElement>(null);
  const { replace, busy, error } = useReplace(user);
  const { data: preview, error: unknown, refetch: look } = useQuery(replacementQuery(tenant, user.id, user.version, form.type));

  // Until someone chooses, the roles are those that come through, else the one that belongs to the type.
  const offered = useMemo(() => {
    const through = preview ? comingThrough(preview) : [];
    const own = types?.find((info) => info.type === form.type)?.defaultRoleId;
    return through.length === 0 && own && roles?.find((role) => role.id === own)?.mayAssign.allowed ? [own] : through;
  }, [preview, types, roles, form.type]);
  const roleIds = chosen ?? offered;
  const same = isSame(form, user);
  useEffect(() => {
    unsaved.current = !same || chosen !== null || form.reason !== '';
    if (unsaved.current) keepDraft(draftKey, { form, chosen } satisfies Draft);
    else forgetDraft(draftKey);
  }, [same, form, chosen, draftKey, unsaved]);
  useEffect(() => element.current?.querySelector<HTMLElement>('input:checked, input')?.focus(), [types]);

  const set = (change: Partial<typeof form>) => {
    setForm((now) => ({ ...now, ...change }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const fail = (found: FieldErrors) => {
    setErrors(found);
    focusInvalid(element.current);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (same || !preview) return;
    const filled = { ...form, roleIds };
    const found = check(filled, me);
    if (Object.keys(found).length > 0) return fail(found);
    const answer = await replace(filled, fail);
    if (!answer) return;
    unsaved.current = false;
    forgetDraft(draftKey);
    onReplaced(answer);
  };
  const text = (name: 'email' | 'givenName' | 'familyName') => ({
    label: words.fields[name],
    value: form[name],
    error: errors[name],
    required: name === 'email' || isRequired(me, name),
    onValue: (value: string) => set({ [name]: value }),
  });
  const shownAtFields = error instanceof Refused && Object.keys(error.fields).some((field) => field in form);

  return (
    <form ref={element} className={formClasses.form} noValidate onSubmit={(event) => void submit(event)}>
      {restored && <Note role="status">{words.add.restored}</Note>}
      <p className={classes.lead}>{say.text(user.displayName)}</p>
      {error && !shownAtFields && <ProblemBanner title={say.failed(user.displayName)} error={error}>{isRefused(error, 'changed-meanwhile') && <p>{say.stale}</p>}</ProblemBanner>}
      {user.type !== null &&
        (typesError ? <ProblemBanner title={words.add.typesFailed} error={typesError} onRetry={() => void refetch()} /> : <TypeChoice types={types} value={form.type} error={errors.type} onValue={({ type }) => set({ type })} />)}
      <TextField {...text('email')} type="email" inputMode="email" spellCheck={false} dir="ltr" maxLength={320} />
      <Carry user={user} value={form.carry} onValue={(carry) => set({ carry })} />
      {!form.carry.includes('names') && (
        <div className={formClasses.pair}>
          <TextField {...text('givenName')} maxLength={300} />
          <TextField {...text('familyName')} maxLength={300} />
        </div>
      )}
      <div>
        <RolesField value={roleIds} held={user.roles.filter((role) => role.own)} error={errors.roleIds} required={isRequired(me, 'roleIds')} disabled={!can('roles:assign')} onValue={setChosen} />
        {preview && <LeftBehind preview={preview} roleIds={roleIds} />}
      </div>
      <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={form.reason} onChange={(event) => set({ reason: event.currentTarget.value })} />
      {unknown ? <ProblemBanner title={say.whatFailed} error={unknown} onRetry={() => void look()} /> : preview && <Outcome user={user} preview={preview} email={form.email.trim()} />}
      <div className={formClasses.foot}>
        {same && <p>{say.same}</p>}
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button type="submit" color="red" disabled={same || !preview} loading={busy} loaderProps={{ type: 'dots' }}>
          <bdi>{say.submit(user.displayName)}</bdi>
        </Button>
      </div>
    </form>
  );
}
