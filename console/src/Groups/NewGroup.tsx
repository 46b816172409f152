import { Button, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Refused } from '../api/problem';
import type { Group } from '../api/types';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import formClasses from '../ui/Form.module.css';
import { LeaveDialog } from '../ui/LeaveDialog';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useAction } from '../ui/useAction';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { RolesField } from '../Users/RolesField';
import { words } from '../words';
import { groupWords } from '../words/groups';
import { createGroup } from './actions';
import type { GroupForm } from './form';
import { GroupsField } from './GroupsField';
import { putGroup } from './queries';

interface Props {
  groups: readonly Group[];
  onCreated: (group: Group) => void;
  onClose: () => void;
}

const empty: GroupForm = { name: '', description: '', roleIds: [], groupIds: [] };

export default function NewGroup({ groups, onCreated, onClose }: Props) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const guard = useLeaveGuard('new');
  const { phone } = useRoom();
  const { run, busy, error } = useAction();
  const [form, setForm] = useState(empty);
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const element = useRef<HTMLFormElement>(null);
  useReturnFocus();
  useEffect(() => {
    guard.unsaved.current = form.name.trim() !== '' || form.description.trim() !== '';
  }, [form, guard.unsaved]);

  const set = (change: Partial<GroupForm>) => {
    setForm((now) => ({ ...now, ...change }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const fail = (found: Partial<Record<string, string>>) => {
    setErrors(found);
    focusInvalid(element.current);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.name.trim() === '') return fail({ name: words.check.required(groupWords.name) });
    const group = await run(() =>
      createGroup(tenant, form).catch((failure: unknown) => {
        if (failure instanceof Refused) fail(failure.fields);
        throw failure;
      }),
    );
    if (!group) return;
    guard.unsaved.current = false;
    putGroup(client, tenant, group);
    onCreated(group);
    notify(groupWords.creating.created(group.name));
  };
  const shownAtFields = error instanceof Refused && Object.keys(error.fields).some((field) => field in form);

  return (
    <Modal opened onClose={onClose} title={groupWords.creating.title} size={520} fullScreen={phone} closeOnClickOutside={false} closeOnEscape={!guard.asking} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form ref={element} className={formClasses.form} noValidate onSubmit={(event) => void submit(event)}>
        {error && !shownAtFields && <ProblemBanner title={groupWords.creating.failed} error={error} />}
        <TextField label={groupWords.name} value={form.name} error={errors.name} required data-autofocus maxLength={300} onValue={(name) => set({ name })} />
        <Textarea label={groupWords.description} value={form.description} error={errors.description} maxLength={500} autosize={false} rows={2} dir="auto" onChange={(event) => set({ description: event.currentTarget.value })} />
        <RolesField value={form.roleIds} label={groupWords.roles} description={groupWords.rolesHint} anyNumber error={errors.roleIds} disabled={!can('roles:assign')} onValue={(roleIds) => set({ roleIds })} />
        {groups.length > 0 && <GroupsField value={form.groupIds} label={groupWords.inner} description={groupWords.innerHint} groups={groups} may={(group) => group.may.nest} error={errors.groupIds} onValue={(groupIds) => set({ groupIds })} />}
        <div className={formClasses.foot}>
          <p>{groupWords.creating.hint}</p>
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
            {groupWords.creating.submit}
          </Button>
        </div>
      </form>
      {guard.asking && (
        <LeaveDialog title={groupWords.creating.leave} text={words.add.leaveText} leave={words.add.discard} stay={words.add.stay} onStay={guard.stay} onLeave={guard.leave} />
      )}
    </Modal>
  );
}
