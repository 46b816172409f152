import { useQueryClient } from '@tanstack/react-query';
import type { BotDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { botWords } from '../words/bots';
import { handOver } from './actions';
import { OwnerForm } from './OwnerForm';
import type { Picked } from './PersonPick';
import { botQuery } from './queries';

/** The primary admin makes someone else the owner. */
export default function HandOver({ bot, onClose }: { bot: BotDetails; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const { transfer } = botWords;
  const submit = async (heir: Picked) => {
    const next = await run(() => handOver(tenant, bot.id, heir.id));
    if (!next) return;
    client.setQueryData(botQuery(tenant, bot.id).queryKey, next);
    void client.invalidateQueries({ queryKey: [tenant, 'bots'] });
    onClose();
    notify(transfer.done(next.name, heir.displayName));
  };
  return (
    <OwnerForm
      title={transfer.title(bot.name)}
      text={transfer.text(bot.owner.displayName)}
      label={transfer.to}
      hint={transfer.hint}
      submit={transfer.submit}
      required
      effects={(heir) => transfer.effects(bot.owner.displayName, heir)}
      busy={busy}
      error={error}
      onSubmit={(heir) => heir && void submit(heir)}
      onClose={onClose}
    />
  );
}
