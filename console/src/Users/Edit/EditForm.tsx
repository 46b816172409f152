import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, type FormEvent, type RefObject } from 'react';
import { Refused } from '../../api/problem';
import type { User, UserDetails } from '../../api/types';
import { GroupsField } from '../../Groups/GroupsField';
import { groupsQuery } from '../../Groups/queries';
import { useReader } from '../../Shell/me';
import { focusInvalid } from '../../ui/focusInvalid';
import formClasses from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { TextField } from '../../ui/TextField';
import { words } from '../../words';
import { TimeZoneField } from '../TimeZoneField';
import { RolesField } from '../RolesField';
import type { RowAction } from '../rowActions';
import { Conflict } from './Conflict';
import classes from './Edit.module.css';
import { plainName } from './form';
import { NewAddress } from './NewAddress';
import { PictureField } from './PictureField';
import { ProfileInputs } from './ProfileInputs';
import { SigningIn } from './SigningIn';
import { StateField } from './StateField';
import { TypeField } from './TypeField';
import { useEdit } from './useEdit';

const BotAccess = lazy(() => import('../Person/BotAccess'));

interface Props {
  loaded: UserDetails;
  draftKey: string;
  unsaved: RefObject<boolean>;
  /** Absent on a person's own page, which stays. */
  onClose?: () => void;
  onAct: (action: RowAction, user: User) => void;
  onOpen: (id: string) => void;
}

export function EditForm({ loaded, draftKey, unsaved, onClose, onAct, onOpen }: Props) {
  const { tenant, me, can } = useReader();
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: can('groups:read') });
  const { base, form, differences, dirty, errors, error, busy, restored, set, reset, save } = useEdit(loaded, draftKey, unsaved);
  const element = useRef<HTMLFormElement>(null);
  const { edit, editName, editEmail, editRoles, editGroups } = loaded.may;
  const asksForProof = me?.policy.emailChange === 'admin_verified' && loaded.state !== 'invited';
  const mayEdit = edit.allowed && can('users:update');

  const own = base.roles.filter((role) => role.own);
  const through = loaded.roles.filter((role) => !role.own);

  const text = (name: 'givenName' | 'familyName' | 'displayName' | 'email' | 'phone' | 'externalId') => ({
    label: words.fields[name],
    value: form[name],
    error: errors[name],
    disabled: !mayEdit,
    onValue: (value: string) => set({ [name]: value }),
  });
  // Ready to type, but without calling up a phone's keyboard over what was opened to be read.
  useEffect(() => {
    if (onClose && matchMedia('(pointer: fine)').matches) element.current?.querySelector<HTMLElement>('input:not(:disabled, [type=radio])')?.focus();
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!dirty) return;
    const saved = await save(() => focusInvalid(element.current));
    if (saved) onClose?.();
    else if (saved === null) look();
  };
  const look = () => element.current?.querySelector('[data-conflict]')?.scrollIntoView({ block: 'start' });
  const shownAtFields = error instanceof Refused && Object.keys(error.fields).some((field) => field in form);

  return (
    <form ref={element} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      {!edit.allowed && edit.reason && (
        <Note action={loaded.replacedBy && <Button size="compact-sm" variant="subtle" onClick={() => onOpen(loaded.replacedBy!.id)}>{words.edit.openNew}</Button>}>{edit.reason}</Note>
      )}
      {restored && (
        <Note role="status" action={<Button size="compact-sm" variant="subtle" onClick={reset}>{words.edit.startOver}</Button>}>
          {words.edit.restored}
        </Note>
      )}
      {differences.length > 0 && (
        <div data-conflict>
          <Conflict differences={differences} form={form} held={[...base.roles, ...base.groups]} onTake={set} />
        </div>
      )}
      {error && !shownAtFields && <ProblemBanner title={words.edit.failed} error={error} />}

      <PictureField user={loaded} disabled={!mayEdit} />
      <div className={formClasses.pair}>
        <TextField {...text('givenName')} maxLength={300} disabled={!mayEdit || !editName.allowed} />
        <TextField {...text('familyName')} maxLength={300} disabled={!mayEdit || !editName.allowed} />
      </div>
      <TextField {...text('displayName')} placeholder={plainName(form.givenName, form.familyName, form.email)} maxLength={300} disabled={!mayEdit || !editName.allowed} description={mayEdit && !editName.allowed ? editName.reason : undefined} inputWrapperOrder={below} />
      <TextField {...text('email')} type="email" inputMode="email" dir="ltr" spellCheck={false} maxLength={320} disabled={!mayEdit || !editEmail.allowed} description={!mayEdit ? undefined : !editEmail.allowed ? editEmail.reason : form.email !== base.email && asksForProof ? words.edit.emailHint : undefined} inputWrapperOrder={below} />
      {loaded.addressChange && <NewAddress user={loaded} waiting={loaded.addressChange} />}
      <div className={formClasses.pair}>
        <TextField {...text('phone')} type="tel" inputMode="tel" dir="ltr" maxLength={60} />
        <TextField {...text('externalId')} maxLength={300} />
      </div>
      <TimeZoneField value={form.timeZone} error={errors.timeZone} disabled={!mayEdit} onValue={(timeZone) => set({ timeZone })} />

      {Object.keys(base.profile).length > 0 && (
        <ProfileInputs names={Object.keys(base.profile)} form={form} errors={errors} disabled={!mayEdit} onValue={(field, value) => set({ [field]: value })} />
      )}

      <h3>{words.edit.access}</h3>
      <StateField user={base} value={form.state} error={errors.state} disabled={!mayEdit} onValue={(state) => set({ state })} />
      {groups && (groups.length > 0 || form.groupIds.length > 0) && (
        <GroupsField
          value={form.groupIds}
          label={words.fields.groupIds}
          groups={groups}
          may={(group) => (loaded.isYou ? group.may.join : group.may.members)}
          error={errors.groupIds}
          disabled={!mayEdit || !editGroups.allowed}
          onValue={(groupIds) => set({ groupIds })}
        />
      )}
      {!(me?.policy.rolesThroughGroups && own.length === 0) && (
        <div className={classes.fixed}>
          <RolesField value={form.roleIds} held={own} error={errors.roleIds} disabled={!mayEdit || !editRoles.allowed || !can('roles:assign')} onValue={(roleIds) => set({ roleIds })} />
          {mayEdit && !editRoles.allowed && <p className={classes.reason}>{editRoles.reason}</p>}
        </div>
      )}
      {through.length > 0 && <p className={classes.reason}>{words.fields.throughGroups(through.map((role) => role.name).join(', '))}</p>}
      {!onClose && (
        <Suspense>
          <BotAccess id={loaded.id} />
        </Suspense>
      )}
      <TypeField user={loaded} onReplace={() => onAct('replace', loaded)} />

      <SigningIn user={loaded} onAct={onAct} onOpen={onOpen} />

      {mayEdit && (
        <div className={formClasses.foot}>
          {!dirty && <p>{words.edit.nothing}</p>}
          {differences.length > 0 && dirty && (
            <Button variant="subtle" mr="auto" onClick={look}>
              {words.conflict.look}
            </Button>
          )}
          {(onClose || dirty) && (
            <Button variant="default" onClick={onClose ?? reset}>
              {words.common.cancel}
            </Button>
          )}
          <Button type="submit" disabled={!dirty} loading={busy} loaderProps={{ type: 'dots' }}>
            {words.edit.save}
          </Button>
        </div>
      )}
    </form>
  );
}

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
