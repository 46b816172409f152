import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Webhook, WebhookType } from '../api/types';
import { LinkShown } from '../Operator/LinkShown';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { webhooks } from '../words/webhooks';
import { makeWebhook } from './queries';
import { WebhookForm } from './WebhookForm';

const say = webhooks.form;

/** A new webhook, then its secret, once. */
export default function NewWebhook({ types, onMade, onClose }: { types: readonly WebhookType[]; onMade: () => void; onClose: () => void }) {
  const { tenant } = useReader();
  const { phone } = useRoom();
  const { run, busy, error } = useAction();
  const navigate = useNavigate();
  const [made, setMade] = useState<{ webhook: Webhook; secret: string } | null>(null);
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={made ? say.made : say.newTitle} size={600} fullScreen={phone} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      {made ? (
        <div className={form.form}>
          <LinkShown link={made.secret} text={say.secret} label={say.copy} />
          <div className={form.foot}>
            <Button onClick={() => void navigate({ to: '/$tenant/webhooks/$id', params: { tenant, id: made.webhook.id } })}>{words.add.done}</Button>
          </div>
        </div>
      ) : (
        <WebhookForm
          start={{ address: '', description: '', types: [] }}
          types={types}
          submit={say.submit}
          busy={busy}
          error={error}
          onClose={onClose}
          onSubmit={async (body) => {
            const answer = await run(() => makeWebhook(tenant, body));
            if (answer) {
              onMade();
              setMade(answer);
            }
            return answer !== undefined;
          }}
        />
      )}
    </Modal>
  );
}
