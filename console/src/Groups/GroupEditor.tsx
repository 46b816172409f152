import { Button, Textarea } from '@mantine/core';
import { IconAddressBook, IconLock, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isRefused } from '../api/problem';
import type { Group } from '../api/types';
import panelClasses from '../Roles/Panel.module.css';
import { SaveBar } from '../Roles/SaveBar';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import { Heading } from '../ui/Heading';
import { LeaveDialog } from '../ui/LeaveDialog';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { RolesField } from '../Users/RolesField';
import { words } from '../words';
import { groupWords } from '../words/groups';
import { roleWords } from '../words/roles';
import classes from './Groups.module.css';
import { GroupsField } from './GroupsField';
import { SaveDialog } from './SaveDialog';
import { useGroupEdit } from './useGroupEdit';

interface Props {
  group: Group;
  groups: readonly Group[];
}

/** What a group is: edited in place by those who may, else read. */
export function GroupEditor({ group, groups }: Props) {
  const { can } = useReader();
  const guard = useLeaveGuard('group');
  const { base, form, met, changes, errors, error, busy, set, discard, save, clear } = useGroupEdit(group, guard.unsaved);
  const [asking, setAsking] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const mayEdit = group.may.edit.allowed;
  const mayNest = group.may.nest.allowed;
  const touchesRights = changes.includes('roleIds') || changes.includes('groupIds');
  const shownAtFields = isRefused(error) && Object.keys(errors).some((field) => field in form);

  const store = async () => {
    const saved = await save();
    if (saved !== undefined) setAsking(false);
    if (saved) document.getElementById('group')?.focus();
  };
  useEffect(() => {
    if (!shownAtFields) return;
    setAsking(false);
    focusInvalid(element.current);
  }, [shownAtFields, error]);

  return (
    <form
      ref={element}
      className={panelClasses.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length === 0) return;
        clear();
        if (touchesRights) setAsking(true);
        else void store();
      }}
    >
      <Head group={group} />
      {group.source === 'system' ? <Note>{groupWords.locked}</Note> : group.source === 'scim' ? <Note>{groupWords.directoryNote}</Note> : can('groups:update') && !mayEdit && <Note>{group.may.edit.reason}</Note>}
      {met && changes.length > 0 && (
        <Note tone="amber" role="status" action={<Button size="compact-sm" variant="subtle" onClick={discard}>{groupWords.takeTheirs}</Button>}>
          {groupWords.met}
        </Note>
      )}
      {error && !asking && !shownAtFields && <ProblemBanner title={groupWords.failed} error={error} />}
      {mayEdit || mayNest ? (
        <div className={panelClasses.fields}>
          {mayEdit && <TextField label={groupWords.name} value={form.name} error={errors.name} maxLength={300} disabled={group.source === 'scim'} onValue={(name) => set({ name })} />}
          {mayEdit && <Textarea label={groupWords.description} value={form.description} error={errors.description} maxLength={500} autosize={false} rows={2} dir="auto" onChange={(event) => set({ description: event.currentTarget.value })} />}
          {mayEdit ? (
            <RolesField value={form.roleIds} label={groupWords.roles} description={groupWords.rolesHint} anyNumber held={base.roles} error={errors.roleIds} disabled={!can('roles:assign')} onValue={(roleIds) => set({ roleIds })} />
          ) : (
            <Carried group={group} />
          )}
          <GroupsField
            value={form.groupIds}
            label={groupWords.inner}
            description={groupWords.innerHint}
            groups={groups.filter((other) => other.id !== group.id)}
            may={(other) => other.may.nest}
            error={errors.groupIds}
            disabled={!mayNest}
            onValue={(groupIds) => set({ groupIds })}
          />
        </div>
      ) : (
        <>
          <p className={group.description ? panelClasses.description : panelClasses.quiet} dir="auto">
            {group.description || groupWords.noDescription}
          </p>
          <Carried group={group} />
          {group.groups.length > 0 && <Inner group={group} />}
        </>
      )}
      <Flows group={group} groups={groups} />
      {changes.length > 0 && <SaveBar changes={changes.length} busy={busy && !asking} asks={touchesRights} onDiscard={discard} />}
      {asking && <SaveDialog group={base} form={form} busy={busy} error={error} onSave={() => void store()} onClose={() => setAsking(false)} />}
      {guard.asking && <LeaveDialog title={groupWords.leave} text={groupWords.leaveText} leave={roleWords.leaveNow} stay={roleWords.stay} onLeave={guard.leave} onStay={guard.stay} />}
    </form>
  );
}

function Head({ group }: { group: Group }) {
  const { tenant } = useReader();
  return (
    <header className={panelClasses.headings}>
      <Heading className={panelClasses.name}>
        <bdi>{group.name}</bdi>
        {group.source === 'scim' && (
          <span className={panelClasses.fixed}>
            <IconAddressBook size={13} aria-hidden />
            {groupWords.directorys}
          </span>
        )}
        {group.source === 'system' && (
          <span className={panelClasses.fixed}>
            <IconLock size={13} aria-hidden />
            {groupWords.systemGroup}
          </span>
        )}
      </Heading>
      <p className={panelClasses.facts}>
        <span className={panelClasses.held}>
          <IconUsers size={15} aria-hidden />
          {groupWords.inIt(group.people)}
        </span>
        {group.insideOf.length > 0 && (
          <span className={panelClasses.held}>
            {groupWords.insideOf}{' '}
            {group.insideOf.map((outer, index) => (
              <span key={outer.id}>
                {index > 0 && ', '}
                <Link to="/$tenant/groups" params={{ tenant }} search={{ group: outer.id }}>
                  <bdi>{outer.name}</bdi>
                </Link>
              </span>
            ))}
          </span>
        )}
      </p>
    </header>
  );
}

/** Roles of a group that may only be read. */
function Carried({ group }: { group: Group }) {
  return (
    <div className={classes.carried}>
      <strong>{groupWords.roles}</strong>
      <p>{group.roles.length > 0 ? group.roles.map((role) => <span key={role.id} className={classes.tag}>{role.name}</span>) : groupWords.noRoles}</p>
    </div>
  );
}

function Inner({ group }: { group: Group }) {
  const { tenant } = useReader();
  return (
    <div className={classes.carried}>
      <strong>{groupWords.inner}</strong>
      <p>
        {group.groups.map((inner) => (
          <Link key={inner.id} to="/$tenant/groups" params={{ tenant }} search={{ group: inner.id }} className={classes.tag}>
            {inner.name}
          </Link>
        ))}
      </p>
    </div>
  );
}

/** What comes from the groups around it. */
function Flows({ group, groups }: { group: Group; groups: readonly Group[] }) {
  const names = new Map(groups.flatMap((other) => other.roles).map((role) => [role.id, role.name]));
  const from = group.allRoles.filter((id) => group.roles.every((role) => role.id !== id)).map((id) => names.get(id) ?? words.common.none);
  return from.length > 0 ? <p className={panelClasses.quiet}>{groupWords.flows(from.join(', '))}</p> : null;
}
