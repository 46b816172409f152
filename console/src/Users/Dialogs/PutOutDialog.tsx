import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { deactivateUser, suspendUser } from '../actions';
import { leavingQuery } from '../queries';
import { useUserActions } from '../useUserActions';
import { Decision } from './Decision';
import { Effects } from './Effects';

interface Props {
  verb: 'suspend' | 'deactivate';
  user: User;
  onClose: () => void;
}

/** Suspending or deactivating someone, with what goes with it and a way back. */
export function PutOutDialog({ verb, user, onClose }: Props) {
  const { tenant, me } = useReader();
  const { data: preview } = useQuery(leavingQuery(tenant, user.id, verb));
  const { run, busy, error } = useAction();
  const { changed, reactivate, activate } = useUserActions();
  const [reason, setReason] = useState('');
  const name = user.displayName;
  const say = words[verb];

  const putOut = async () => {
    const out = await run(() => (verb === 'suspend' ? suspendUser : deactivateUser)(tenant, user.id, reason.trim()));
    if (!out) return;
    onClose();
    // Where queues are not given back, there is no way to undo leaving them.
    const lost = verb === 'deactivate' && me?.policy.restoreAssignments === 'none' && preview?.effects.some(({ what }) => what === 'queues');
    changed(out, say.done(out.displayName), lost ? undefined : () => void (verb === 'suspend' ? reactivate : activate)(out));
  };

  return (
    <Decision
      user={user}
      may={verb}
      verdict={preview?.verdict}
      danger
      title={say.title(name)}
      text={say.text(name)}
      effects={say.effects}
      submit={say.submit(name)}
      refused={say.refused(name)}
      failed={say.failed(name)}
      busy={busy}
      error={error}
      onSubmit={() => void putOut()}
      onClose={onClose}
    >
      <Effects preview={preview} />
      <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Decision>
  );
}
