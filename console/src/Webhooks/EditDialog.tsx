import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Webhook } from '../api/types';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { webhooks } from '../words/webhooks';
import { editWebhook, webhooksQuery } from './queries';
import { WebhookForm } from './WebhookForm';

const say = webhooks.form;

export default function EditDialog({ webhook, onChanged, onClose }: { webhook: Webhook; onChanged: () => void; onClose: () => void }) {
  const { tenant } = useReader();
  const { phone } = useRoom();
  const { data } = useQuery(webhooksQuery(tenant));
  const { run, busy, error } = useAction();
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={say.editTitle} size={600} fullScreen={phone} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      {data && (
        <WebhookForm
          start={webhook}
          types={data.types}
          submit={words.common.save}
          busy={busy}
          error={error}
          onClose={onClose}
          onSubmit={async (body) => {
            const saved = await run(() => editWebhook(tenant, webhook.id, webhook.version, body));
            if (saved) {
              onChanged();
              onClose();
              notify(say.saved);
            }
            return saved !== undefined;
          }}
        >
          {!webhook.owner.isYou && <p className={form.reason}>{say.takesOver}</p>}
        </WebhookForm>
      )}
    </Modal>
  );
}
