import { Button, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Refused } from '../api/problem';
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
import { words } from '../words';
import type { EntryForm } from './form';
import type { Entry, Kind } from './kind';

interface Props<E extends Entry> {
  kind: Kind<E>;
  onCreated: (entry: E) => void;
  onClose: () => void;
}

export default function NewEntry<E extends Entry>({ kind: { words: say, create, put }, onCreated, onClose }: Props<E>) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const guard = useLeaveGuard('new');
  const { phone } = useRoom();
  const { run, busy, error } = useAction();
  const [form, setForm] = useState<EntryForm>({ name: '', description: '' });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const element = useRef<HTMLFormElement>(null);
  useReturnFocus();
  useEffect(() => {
    guard.unsaved.current = form.name.trim() !== '' || form.description.trim() !== '';
  }, [form, guard.unsaved]);

  const set = (change: Partial<EntryForm>) => {
    setForm((now) => ({ ...now, ...change }));
    setErrors({});
  };
  const fail = (found: Partial<Record<string, string>>) => {
    setErrors(found);
    focusInvalid(element.current);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.name.trim() === '') return fail({ name: words.check.required(say.name) });
    const entry = await run(() =>
      create(tenant, form).catch((failure: unknown) => {
        if (failure instanceof Refused) fail(failure.fields);
        throw failure;
      }),
    );
    if (!entry) return;
    guard.unsaved.current = false;
    put(client, tenant, entry);
    onCreated(entry);
    notify(say.creating.created(entry.name));
  };
  const shownAtFields = error instanceof Refused && Object.keys(error.fields).some((field) => field in form);

  return (
    <Modal opened onClose={onClose} title={say.creating.title} size={520} fullScreen={phone} closeOnClickOutside={false} closeOnEscape={!guard.asking} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form ref={element} className={formClasses.form} noValidate onSubmit={(event) => void submit(event)}>
        {error && !shownAtFields && <ProblemBanner title={say.creating.failed} error={error} />}
        <TextField label={say.name} value={form.name} error={errors.name} required data-autofocus maxLength={300} onValue={(name) => set({ name })} />
        <Textarea label={say.description} value={form.description} error={errors.description} maxLength={500} autosize={false} rows={2} dir="auto" onChange={(event) => set({ description: event.currentTarget.value })} />
        <div className={formClasses.foot}>
          <p>{say.creating.hint}</p>
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
            {say.creating.submit}
          </Button>
        </div>
      </form>
      {guard.asking && <LeaveDialog title={say.creating.leave} text={words.add.leaveText} leave={words.add.discard} stay={words.add.stay} onStay={guard.stay} onLeave={guard.leave} />}
    </Modal>
  );
}
