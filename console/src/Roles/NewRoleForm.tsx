import { Button, Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { Refused } from '../api/problem';
import type { Role } from '../api/types';
import { useReader } from '../Shell/me';
import { forgetDraft, keepDraft, readDraft } from '../ui/draft';
import { focusInvalid } from '../ui/focusInvalid';
import classes from '../ui/Form.module.css';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useAction } from '../ui/useAction';
import { words } from '../words';
import { roleWords } from '../words/roles';
import { createRole } from './actions';
import { check, copied, isTyped, shownCode, startFrom, toBody, type FieldErrors, type NewForm } from './newForm';
import { permissionsQuery, putRole } from './queries';

interface Props {
  from: Role | undefined;
  roles: readonly Role[];
  draftKey: string;
  unsaved: RefObject<boolean>;
  onCreated: (role: Role) => void;
  onClose: () => void;
}

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export function NewRoleForm({ from, roles, draftKey, unsaved, onCreated, onClose }: Props) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const { data: catalog } = useQuery(permissionsQuery(tenant));
  const [start] = useState(() => startFrom(from));
  const [restored, setRestored] = useState(() => readDraft<NewForm>(draftKey));
  const [form, setForm] = useState<NewForm>(restored ?? start);
  const [errors, setErrors] = useState<FieldErrors>({});
  const element = useRef<HTMLFormElement>(null);
  const { run, busy, error } = useAction();
  const source = roles.find((role) => role.id === form.copyFrom);
  const { left, permissions } = copied(source, catalog ?? [], can);

  useEffect(() => element.current?.querySelector('input')?.select(), []);

  useEffect(() => {
    unsaved.current = isTyped(start, form);
    if (unsaved.current) keepDraft(draftKey, form);
    else forgetDraft(draftKey);
  }, [start, form, draftKey, unsaved]);

  const set = (change: Partial<NewForm>) => {
    setForm((now) => ({ ...now, ...change }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change) && !(field === 'code' && 'name' in change))));
  };
  const fail = (found: FieldErrors) => {
    setErrors(found);
    focusInvalid(element.current);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check(form);
    if (Object.keys(found).length > 0) return fail(found);
    const role = await run(() =>
      createRole(tenant, toBody(form, permissions)).catch((failure: unknown) => {
        if (failure instanceof Refused) fail(failure.fields);
        throw failure;
      }),
    );
    if (!role) return;
    unsaved.current = false;
    forgetDraft(draftKey);
    putRole(client, tenant, role);
    onCreated(role);
    notify(roleWords.creating.created(role.name));
  };
  const startOver = () => {
    setRestored(null);
    setErrors({});
    setForm(start);
  };
  const shownAtFields = error instanceof Refused && Object.keys(error.fields).some((field) => field in form);

  return (
    <form ref={element} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      {restored && (
        <Note role="status" action={<Button size="compact-sm" variant="subtle" onClick={startOver}>{words.add.startOver}</Button>}>
          {words.add.restored}
        </Note>
      )}
      {error && !shownAtFields && <ProblemBanner title={roleWords.creating.failed} error={error} />}
      <TextField label={roleWords.name} value={form.name} error={errors.name} required maxLength={300} data-autofocus onValue={(name) => set({ name })} />
      <TextField
        label={roleWords.creating.code}
        value={shownCode(form)}
        error={errors.code}
        description={roleWords.creating.codeHint}
        inputWrapperOrder={below}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
        maxLength={300}
        onValue={(code) => set({ code: code === '' ? null : code.toLowerCase().replaceAll(/[\s-]/g, '_') })}
      />
      <Textarea label={`${roleWords.description} (${words.common.optional})`} value={form.description} error={errors.description} maxLength={500} rows={2} dir="auto" onChange={(event) => set({ description: event.currentTarget.value })} />
      <Select
        label={roleWords.creating.copyFrom}
        placeholder={roleWords.creating.nothing}
        data={[
          { group: roleWords.own, items: roles.filter((role) => !role.system).map((role) => ({ value: role.id, label: role.name })) },
          { group: roleWords.system, items: roles.filter((role) => role.system).map((role) => ({ value: role.id, label: role.name })) },
        ]}
        value={form.copyFrom}
        onChange={(copyFrom) => set({ copyFrom })}
        description={source && [roleWords.creating.copies(permissions.length), left.length > 0 && roleWords.creating.leftOut(left.map(({ name }) => name).join(', '))].filter(Boolean).join(' ')}
        inputWrapperOrder={below}
        error={errors.copyFrom}
        searchable
        clearable
        nothingFoundMessage={roleWords.creating.findRole}
        clearButtonProps={{ 'aria-label': words.common.remove(roleWords.creating.copyFrom) }}
        comboboxProps={{ withinPortal: true }}
      />
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button type="submit" loading={busy} disabled={!catalog} loaderProps={{ type: 'dots' }}>
          {roleWords.creating.submit}
        </Button>
      </div>
    </form>
  );
}
