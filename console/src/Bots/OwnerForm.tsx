import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Refused } from '../api/problem';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { botWords } from '../words/bots';
import classes from './Bots.module.css';
import { PersonPick, type PersonFinder, type Picked } from './PersonPick';

interface Props {
  title: string;
  text: string;
  label: string;
  hint?: string;
  submit: string;
  /** Whether someone must be chosen. */
  required: boolean;
  /** Whether a reason is asked for. */
  reasoned?: boolean;
  /** Who can be found; anyone, where it is left out. */
  find?: PersonFinder;
  /** Who is left out of what is found. */
  but?: string | undefined;
  effects?: (heir: string | undefined) => readonly string[];
  busy: boolean;
  error: Error | null;
  onSubmit: (heir: Picked | null, reason: string) => void;
  onClose: () => void;
}

/** Chooses who is to own something: for handing over, and for asking that it be done. */
export function OwnerForm({ title, text, label, hint, submit, required, reasoned = false, find, but, effects, busy, error, onSubmit, onClose }: Props) {
  const { phone } = useRoom();
  const [heir, setHeir] = useState<Picked | null>(null);
  const [reason, setReason] = useState('');
  useReturnFocus();
  const fields: Readonly<Record<string, string>> = error instanceof Refused ? error.fields : {};
  return (
    <Modal opened onClose={onClose} title={title} size={480} fullScreen={phone} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (heir || !required) onSubmit(heir, reason.trim());
        }}
      >
        <p>{text}</p>
        {error && !fields.to && <ProblemBanner title={botWords.failed} error={error} />}
        <PersonPick label={required ? label : `${label} (${words.common.optional})`} value={heir} required={required} error={fields.to} find={find} but={but} {...(hint && { description: hint })} autoFocus onPick={setHeir} />
        {reasoned && <Textarea label={`${botWords.ask.reason} (${words.common.optional})`} maxLength={500} rows={3} dir="auto" error={fields.reason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
        {effects && (
          <ul className={classes.effects}>
            {effects(heir?.displayName).map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        )}
        <div className={form.foot}>
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" disabled={required && !heir} loading={busy} loaderProps={{ type: 'dots' }}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
