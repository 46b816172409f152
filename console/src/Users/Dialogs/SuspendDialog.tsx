import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { suspendUser } from '../actions';
import { useUserActions } from '../useUserActions';
import { leavingQuery } from '../queries';
import { Decision } from './Decision';
import { Effects } from './Effects';

export function SuspendDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant } = useReader();
  const { data: preview } = useQuery(leavingQuery(tenant, user.id, 'suspend'));
  const { run, busy, error } = useAction();
  const { changed, reactivate } = useUserActions();
  const [reason, setReason] = useState('');
  const name = user.displayName;

  const suspend = async () => {
    const suspended = await run(() => suspendUser(tenant, user.id, reason.trim()));
    if (!suspended) return;
    onClose();
    changed(suspended, words.suspend.done(suspended.displayName), () => void reactivate(suspended));
  };

  return (
    <Decision
      user={user}
      may="suspend"
      danger
      title={words.suspend.title(name)}
      text={words.suspend.text(name)}
      effects={words.suspend.effects}
      submit={words.suspend.submit(name)}
      refused={words.suspend.refused(name)}
      failed={words.suspend.failed(name)}
      busy={busy}
      error={error}
      onSubmit={() => void suspend()}
      onClose={onClose}
    >
      <Effects preview={preview} />
      <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Decision>
  );
}
