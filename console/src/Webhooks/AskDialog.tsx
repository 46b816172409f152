import { Button, Modal, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Webhook } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { LinkShown } from '../Operator/LinkShown';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { webhooks } from '../words/webhooks';
import { deleteWebhook, replaceSecret, replay } from './queries';

export type Ask = 'secret' | 'delete' | 'replay';

const { deleting, replacing, replaying } = webhooks;
const asks = { secret: replacing, delete: deleting, replay: replaying };
const hour = 3_600_000;

interface Props {
  ask: Ask;
  webhook: Webhook;
  onChanged: () => void;
  onClose: () => void;
}

/** What is asked before it is done: another secret, sending again, deleting. */
export default function AskDialog({ ask, webhook, onChanged, onClose }: Props) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const navigate = useNavigate();
  const [secret, setSecret] = useState<string | null>(null);
  const [hours, setHours] = useState(24);
  useReturnFocus();

  const acts: Record<Ask, () => Promise<void>> = {
    secret: async () => {
      const answer = await replaceSecret(tenant, webhook.id);
      setSecret(answer.secret);
      onChanged();
    },
    replay: async () => {
      const answer = await replay(tenant, webhook.id, new Date(Date.now() - hours * hour + (hours === 720 ? hour / 60 : 0)).toISOString());
      onChanged();
      onClose();
      notify(replaying.done(answer.events));
    },
    delete: async () => {
      await deleteWebhook(tenant, webhook.id);
      await navigate({ to: '/$tenant/webhooks', params: { tenant } });
      onChanged();
      notify(deleting.done);
    },
  };
  const say = asks[ask];
  return (
    <Modal opened onClose={onClose} title={secret ? replacing.done : say.title} size={480} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={form.form}>
        {ask === 'secret' && (secret ? <LinkShown link={secret} text={webhooks.form.secret} label={webhooks.form.copy} /> : <p>{replacing.text}</p>)}
        {ask === 'replay' && (
          <>
            <p>{replaying.text}</p>
            <NativeSelect label={replaying.since} data={Object.entries(replaying.spans).map(([value, label]) => ({ value, label }))} value={String(hours)} onChange={(event) => setHours(Number(event.currentTarget.value))} />
          </>
        )}
        {ask === 'delete' && (
          <ul className={bots.effects}>
            {deleting.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        )}
        {error && <ProblemBanner title={webhooks.act.failed} error={error} />}
        <div className={form.foot}>
          {secret ? (
            <Button onClick={onClose}>{words.add.done}</Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {words.common.cancel}
              </Button>
              <Button {...(ask === 'delete' && { color: 'red' })} loading={busy} loaderProps={{ type: 'dots' }} data-autofocus onClick={() => void run(acts[ask])}>
                {say.submit}
              </Button>
            </>
          )}
        </div>
      </div>
    </Modal>
  );
}
