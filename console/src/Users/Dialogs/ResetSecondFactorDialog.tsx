import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { useAction } from '../../ui/useAction';
import { ways } from '../../words/ways';
import { resetSecondFactor } from '../actions';
import { useUserActions } from '../useUserActions';
import { Decision } from './Decision';

/** For someone who has lost app and codes: whoever decides is told what it opens. */
export function ResetSecondFactorDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const { changed } = useUserActions();
  const say = ways.secondFactor;
  const name = user.displayName;

  const reset = () =>
    void run(async () => {
      const now = await resetSecondFactor(tenant, user.id);
      onClose();
      changed(now, say.done(name));
    });

  return (
    <Decision
      user={user}
      may="resetSecondFactor"
      danger
      title={say.title(name)}
      text={say.text(name)}
      effects={say.effects}
      submit={say.submit}
      refused={say.refused(name)}
      failed={say.failed}
      busy={busy}
      error={error}
      onSubmit={reset}
      onClose={onClose}
    />
  );
}
