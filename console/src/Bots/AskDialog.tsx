import type { BotDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { botWords } from '../words/bots';
import { askToHandOver } from './actions';
import { OwnerForm } from './OwnerForm';

/** Who may not hand a bot over asks the primary admin. */
export default function AskDialog({ bot, onClose }: { bot: BotDetails; onClose: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const { ask } = botWords;
  const primary = bot.primaryAdmin?.displayName;
  const submit = async (to: string | null, reason: string) => {
    if (!(await run(() => askToHandOver(tenant, bot.id, to, reason).then(() => true)))) return;
    onClose();
    notify(ask.done(primary));
  };
  return (
    <OwnerForm
      title={ask.title(bot.name)}
      text={`${ask.why(primary)} ${ask.text(primary)}`}
      label={ask.to}
      submit={ask.submit}
      required={false}
      reasoned
      busy={busy}
      error={error}
      onSubmit={(heir, reason) => void submit(heir?.id ?? null, reason)}
      onClose={onClose}
    />
  );
}
