import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { User } from '../../api/types';
import { hasQueues } from '../../Queues/preset';
import { useReader } from '../../Shell/me';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { activateUser, reactivateUser } from '../actions';
import { useUserActions } from '../useUserActions';
import { Decision } from './Decision';

interface Props {
  verb: 'reactivate' | 'activate';
  user: User;
  onClose: () => void;
}

/** Letting someone in again who was suspended or deactivated. */
export function LetInDialog({ verb, user, onClose }: Props) {
  const { tenant, me } = useReader();
  const [assignments, setAssignments] = useState<'all' | 'none'>('all');
  const { run, busy, error } = useAction();
  const { changed } = useUserActions();
  const name = user.displayName;
  const say = words[verb];
  const restores = verb === 'activate' && hasQueues(me?.tenant.preset) ? me?.policy.restoreAssignments : undefined;

  const letIn = async () => {
    const back = await run(() => verb === 'activate' ? activateUser(tenant, user.id, assignments) : reactivateUser(tenant, user.id));
    if (!back) return;
    onClose();
    changed(back, say[back.state === 'invited' ? 'doneInvited' : 'done'](back.displayName));
  };

  return (
    <Decision
      user={user}
      may={verb}
      title={say.title(name)}
      text={say.text(name)}
      submit={say.submit(name)}
      refused={say.refused(name)}
      failed={say.failed(name)}
      busy={busy}
      error={error}
      onSubmit={() => void letIn()}
      onClose={onClose}
    >
      {restores === 'ask' && (
        <NativeSelect
          label={words.activate.queues}
          data={[{ value: 'all', label: words.activate.all }, { value: 'none', label: words.activate.none }]}
          value={assignments}
          onChange={(event) => setAssignments(event.currentTarget.value as typeof assignments)}
        />
      )}
      {restores === 'none' && <p>{words.activate.noQueues}</p>}
    </Decision>
  );
}
