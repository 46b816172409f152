import type { User } from '../../api/types';
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
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const { changed } = useUserActions();
  const name = user.displayName;
  const say = words[verb];

  const letIn = async () => {
    const back = await run(() => (verb === 'activate' ? activateUser : reactivateUser)(tenant, user.id));
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
    />
  );
}
