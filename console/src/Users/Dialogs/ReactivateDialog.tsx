import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { reactivateUser } from '../actions';
import { useUserActions } from '../useUserActions';
import { Decision } from './Decision';

export function ReactivateDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const { changed } = useUserActions();
  const name = user.displayName;

  const reactivate = async () => {
    const active = await run(() => reactivateUser(tenant, user.id));
    if (!active) return;
    onClose();
    changed(active, words.reactivate[active.state === 'invited' ? 'doneInvited' : 'done'](active.displayName));
  };

  return (
    <Decision
      user={user}
      may="reactivate"
      title={words.reactivate.title(name)}
      text={words.reactivate.text(name)}
      submit={words.reactivate.submit(name)}
      refused={words.reactivate.refused(name)}
      failed={words.reactivate.failed(name)}
      busy={busy}
      error={error}
      onSubmit={() => void reactivate()}
      onClose={onClose}
    />
  );
}
