import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import type { NewUserAnswer, UserType, UserTypeInfo, Way } from '../../api/types';
import { Refused } from '../../api/problem';
import { GroupsField } from '../../Groups/GroupsField';
import { groupsQuery } from '../../Groups/queries';
import { rolesQuery } from '../../Roles/queries';
import { useReader } from '../../Shell/me';
import { forgetDraft, keepDraft, readDraft, useDraftKey } from '../../ui/draft';
import { focusInvalid } from '../../ui/focusInvalid';
import classes from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { TextField } from '../../ui/TextField';
import { words } from '../../words';
import { ways } from '../../words/ways';
import { userTypesQuery } from '../queries';
import { RolesField } from '../RolesField';
import { TimeZoneField } from '../TimeZoneField';
import { check, emptyForm, isRequired, isTyped, type AddForm, type FieldErrors } from './form';
import { TypeChoice } from './TypeChoice';
import { WayChoice } from './WayChoice';
import { useCreate } from './useCreate';

/** What the next person most likely shares with the one before. */
export interface Kept {
  type: UserType | null;
  roleIds: string[];
  groupIds: string[];
  activation: Way | null;
}

interface Props {
  kept: Kept | null;
  unsaved: RefObject<boolean>;
  onAdded: (answer: NewUserAnswer, kept: Kept) => void;
  onClose: () => void;
}

export function AddUserForm({ kept, unsaved, onAdded, onClose }: Props) {
  const { tenant, me, can } = useReader();
  const { data: types, error: typesError, refetch } = useQuery(userTypesQuery(tenant));
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: can('groups:read') });
  const draftKey = useDraftKey('add');
  const [restored, setRestored] = useState(() => readDraft<AddForm>(draftKey));
  const [form, setForm] = useState<AddForm>(restored ?? { ...emptyForm, ...kept });
  const [rolesTouched, setRolesTouched] = useState(restored !== null || kept !== null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const element = useRef<HTMLFormElement>(null);
  const { create, busy, error } = useCreate();

  useEffect(() => element.current?.querySelector('input')?.focus(), []);

  // Typed text is kept in this tab until the person is added or it is discarded.
  useEffect(() => {
    unsaved.current = isTyped(form);
    if (isTyped(form)) keepDraft(draftKey, form);
    else forgetDraft(draftKey);
  }, [form, draftKey, unsaved]);

  const set = (change: Partial<AddForm>) => {
    setForm((now) => ({ ...now, ...change }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const assignable = (id: string | null) => (id !== null && roles?.some((role) => role.id === id && role.mayAssign.allowed) ? [id] : []);
  const choose = (info: UserTypeInfo) => set({ type: info.type, ...(!rolesTouched && { roleIds: assignable(info.defaultRoleId) }) });

  // Most people added are agents: with that chosen beforehand, adding one is names, e-mail and one click.
  // Some presets know no types: their people's roles say it all.
  const typed = types === undefined || types.length > 0;
  const ready = types !== undefined && (roles !== undefined || !can('roles:read'));
  if (ready && form.type === null && types.length > 0) choose(types.find((info) => info.type === 'agent') ?? types[0]!);

  const fail = (found: FieldErrors) => {
    setErrors(found);
    focusInvalid(element.current);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { type } = form;
    const found = check(form, me);
    if (Object.keys(found).length > 0 || (typed && type === null)) return fail(found);
    const answer = await create(form, fail);
    if (!answer) return;
    forgetDraft(draftKey);
    onAdded(answer, { type, roleIds: form.roleIds, groupIds: form.groupIds, activation: form.activation });
  };
  const startOver = () => {
    setRestored(null);
    setRolesTouched(false);
    setForm(emptyForm);
  };

  const text = (name: 'givenName' | 'familyName' | 'displayName' | 'email' | 'phone' | 'externalId') => ({
    label: words.fields[name],
    value: form[name],
    error: errors[name],
    required: isRequired(me, name),
    onValue: (value: string) => set({ [name]: value }),
  });
  const offered = me?.policy.activation ?? [];
  const way = form.activation ?? offered[0] ?? 'shown_once';
  const shownAtFields = error instanceof Refused && Object.keys(error.fields).some((field) => field in form);

  return (
    <form ref={element} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      {restored && (
        <Note role="status" action={<Button size="compact-sm" variant="subtle" onClick={startOver}>{words.add.startOver}</Button>}>
          {words.add.restored}
        </Note>
      )}
      {error && !shownAtFields && <ProblemBanner title={words.add.failed} error={error} />}
      <div className={classes.pair}>
        <TextField {...text('givenName')} data-autofocus maxLength={300} />
        <TextField {...text('familyName')} maxLength={300} />
        {isRequired(me, 'displayName') && <TextField {...text('displayName')} maxLength={300} />}
        <TextField {...text('email')} type="email" inputMode="email" spellCheck={false} dir="ltr" maxLength={320} />
        <TextField {...text('phone')} type="tel" inputMode="tel" dir="ltr" placeholder="+34 600 111 222" maxLength={60} />
      </div>
      {typesError ? <ProblemBanner title={words.add.typesFailed} error={typesError} onRetry={() => void refetch()} /> : typed && <TypeChoice types={types} value={form.type} error={errors.type} onValue={choose} />}
      {!me?.policy.rolesThroughGroups && (
        <RolesField
          value={form.roleIds}
          error={errors.roleIds}
          required={isRequired(me, 'roleIds')}
          disabled={!can('roles:assign') && !can('roles:read')}
          onValue={(roleIds) => {
            setRolesTouched(true);
            set({ roleIds });
          }}
        />
      )}
      {groups && (groups.length > 0 || isRequired(me, 'groupIds')) && (
        <GroupsField value={form.groupIds} label={words.fields.groupIds} groups={groups} may={(group) => group.may.members} error={errors.groupIds} required={isRequired(me, 'groupIds')} disabled={!can('groups:update')} onValue={(groupIds) => set({ groupIds })} />
      )}
      <div className={classes.pair}>
        <TextField {...text('externalId')} description={words.fields.externalIdHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={300} />
        <TimeZoneField value={form.timeZone} error={errors.timeZone} onValue={(timeZone) => set({ timeZone })} />
      </div>
      <WayChoice offered={offered} value={way} error={errors.activation} onValue={(activation) => set({ activation })} />
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
          {ways.add[way]}
        </Button>
      </div>
    </form>
  );
}
