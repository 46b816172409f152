import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { notify } from '../../ui/notify';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { ways } from '../../words/ways';
import { revokeInvite } from '../actions';
import { listKey, summaryQuery } from '../queries';
import { Decision } from './Decision';

export function RevokeDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [reason, setReason] = useState('');
  const name = user.displayName;

  const revoke = () =>
    void run(async () => {
      await revokeInvite(tenant, user.id, reason.trim());
      void client.invalidateQueries({ queryKey: listKey(tenant) });
      void client.invalidateQueries({ queryKey: summaryQuery(tenant).queryKey });
      onClose();
      notify(ways.revoke.done(name));
    });

  return (
    <Decision
      user={user}
      may="revokeInvite"
      danger
      title={ways.revoke.title(name)}
      text={ways.revoke.text(name)}
      effects={ways.revoke.effects}
      submit={ways.revoke.submit}
      refused={ways.revoke.refused(name)}
      failed={ways.revoke.failed}
      busy={busy}
      error={error}
      onSubmit={revoke}
      onClose={onClose}
    >
      <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Decision>
  );
}
