import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useReader } from '../Shell/me';
import { TextField } from '../ui/TextField';
import { useReturnFocus } from '../ui/useReturnFocus';
import { Heading } from '../ui/Heading';
import { words } from '../words';
import { reference } from '../words/reference';
import { AnswerView } from './AnswerView';
import type { Operation } from './document';
import classes from './Panel.module.css';
import { useCall } from './useCall';

interface Props {
  operation: Operation;
  values: Readonly<Record<string, string>>;
  onValues: (values: Record<string, string>) => void;
  body: string;
  onBody: (body: string) => void;
}

/** Makes the call in the reader's own session. One that may change something asks first. */
export function TryIt({ operation, values, onValues, body, onBody }: Props) {
  const [asking, setAsking] = useState(false);
  const call = useCall(operation, values, body);
  // The workspace is this one.
  const fields = operation.parameters.filter((one) => one.name !== 'Roster-Tenant');
  const missing = fields.filter((one) => one.required && !values[one.name]?.trim());
  const broken = operation.body && !isJson(body) ? reference.notJson : undefined;
  const [tried, setTried] = useState(false);

  const send = () => {
    setAsking(false);
    void call.send();
  };
  return (
    <section className={classes.part} aria-labelledby="try">
      <Heading below={1} id="try">{reference.tryIt}</Heading>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (missing.length > 0 || broken) return;
          if (operation.method === 'GET') send();
          else setAsking(true);
        }}
      >
        {fields.length > 0 && (
          <div className={classes.inputs}>
            {fields.map((one) => (
              <TextField
                key={one.name}
                label={one.name}
                required={one.required === true}
                value={values[one.name] ?? ''}
                error={tried && missing.includes(one) ? reference.missing : undefined}
                onValue={(value) => onValues({ ...values, [one.name]: value })}
              />
            ))}
          </div>
        )}
        {operation.body && (
          <Textarea
            label={reference.body}
            rows={Math.min(14, body.split('\n').length + 1)}
            spellCheck={false}
            dir="ltr"
            classNames={{ input: classes.typed }}
            value={body}
            error={tried ? broken : undefined}
            onChange={(event) => onBody(event.currentTarget.value)}
          />
        )}
        <div>
          <Button type="submit" loading={call.busy} loaderProps={{ type: 'dots' }}>
            {reference.send(operation.method)}
          </Button>
        </div>
      </form>
      <AnswerView result={call.result} />
      {asking && <Ask operation={operation} onSend={send} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Ask({ operation, onSend, onClose }: { operation: Operation; onSend: () => void; onClose: () => void }) {
  const { me } = useReader();
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={reference.ask(operation.summary)} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={classes.form}>
        <p>{reference.askText(me?.tenant.name ?? '')}</p>
        <div className={classes.buttons}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button color={operation.method === 'DELETE' ? 'red' : undefined} onClick={onSend}>
            {reference.send(operation.method)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
