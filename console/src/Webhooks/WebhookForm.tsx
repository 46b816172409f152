import { Button } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Refused } from '../api/problem';
import type { NewWebhook, WebhookType } from '../api/types';
import { focusInvalid } from '../ui/focusInvalid';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { words } from '../words';
import { webhooks } from '../words/webhooks';
import { TypesField } from './TypesField';

const say = webhooks.form;

interface Props {
  start: { address: string; description: string; types: readonly string[] };
  types: readonly WebhookType[];
  submit: string;
  busy: boolean;
  error: Error | null;
  onSubmit: (body: NewWebhook) => Promise<boolean>;
  onClose: () => void;
  children?: ReactNode;
}

/** Where a receiver is, and what it is told of. */
export function WebhookForm({ start, types, submit, busy, error, onSubmit, onClose, children }: Props) {
  const [address, setAddress] = useState(start.address);
  const [description, setDescription] = useState(start.description);
  const [chosen, setChosen] = useState<readonly string[] | null>(start.types.length === 0 ? null : start.types);
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const fields = error instanceof Refused ? error.fields : {};
  const lacking = tried && chosen?.length === 0 ? say.chooseOne : fields.types;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen?.length === 0) return;
    if (!(await onSubmit({ address, description, types: [...(chosen ?? [])] }))) focusInvalid(element.current);
  };
  return (
    <form ref={element} className={form.form} noValidate onSubmit={(event) => void send(event)}>
      {error && Object.keys(fields).length === 0 && <ProblemBanner title={say.failed} error={error} />}
      <TextField label={say.address} description={say.addressHint} required data-autofocus dir="ltr" type="url" spellCheck={false} maxLength={500} value={address} error={fields.address} onValue={setAddress} />
      <TextField label={say.description} maxLength={200} value={description} error={fields.description} onValue={setDescription} />
      <TypesField types={types} value={chosen} error={lacking} onChange={setChosen} />
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
  );
}
