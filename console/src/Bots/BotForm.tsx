import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Refused } from '../api/problem';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { botWords } from '../words/bots';

interface Props {
  title: string;
  submit: string;
  start: { name: string; description: string };
  busy: boolean;
  error: Error | null;
  /** In place of the error, where there is more to say. */
  note?: ReactNode;
  children?: ReactNode;
  onSubmit: (name: string, description: string) => void;
  onClose: () => void;
}

/** A bot's name and description. */
export function BotForm({ title, submit, start, busy, error, note, children, onSubmit, onClose }: Props) {
  const { phone } = useRoom();
  const [name, setName] = useState(start.name);
  const [description, setDescription] = useState(start.description);
  useReturnFocus();
  const fields: Readonly<Record<string, string>> = error instanceof Refused ? error.fields : {};
  return (
    <Modal opened onClose={onClose} title={title} size={520} fullScreen={phone} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(name, description);
        }}
      >
        {note ?? (error && !fields.name && !fields.description && <ProblemBanner title={botWords.failed} error={error} />)}
        <TextField label={botWords.name} value={name} error={fields.name} required maxLength={100} data-autofocus onValue={setName} />
        <Textarea label={`${botWords.description} (${words.common.optional})`} value={description} error={fields.description} maxLength={500} rows={3} dir="auto" onChange={(event) => setDescription(event.currentTarget.value)} />
        {children}
        <div className={form.foot}>
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
