import { useQueryClient } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { botWords } from '../words/bots';
import { handOverAll } from './actions';
import { OwnerForm } from './OwnerForm';
import type { Picked } from './PersonPick';

/** All bots of someone who leaves, to another in one go. */
export default function HandOverAll({ person, owned, onClose }: { person: { id: string; displayName: string }; owned: number; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const { all, transfer } = botWords;
  const submit = async (heir: Picked) => {
    const moved = await run(() => handOverAll(tenant, person.id, heir.id));
    void client.invalidateQueries({ queryKey: [tenant, 'bots'] });
    // Who owned them may be deleted now.
    void client.invalidateQueries({ queryKey: [tenant, 'users'] });
    if (moved === undefined) return;
    onClose();
    notify(all.done(moved, heir.displayName));
  };
  return (
    <OwnerForm
      title={all.title(person.displayName)}
      text={all.text(person.displayName, owned)}
      label={transfer.to}
      hint={transfer.hint}
      submit={transfer.submit}
      required
      effects={(heir) => all.effects(person.displayName, heir)}
      busy={busy}
      error={error}
      onSubmit={(heir) => heir && void submit(heir)}
      onClose={onClose}
    />
  );
}
