import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { botWords } from '../words/bots';
import { createBot } from './actions';
import { BotForm } from './BotForm';
import classes from './Bots.module.css';
import { botQuery } from './queries';

export default function NewBot({ onClose }: { onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { run, busy, error } = useAction();
  const submit = async (name: string, description: string) => {
    const bot = await run(() => createBot(tenant, name, description));
    if (!bot) return;
    client.setQueryData(botQuery(tenant, bot.id).queryKey, bot);
    void client.invalidateQueries({ queryKey: [tenant, 'bots', 'list'] });
    void navigate({ to: '/$tenant/bots/$id', params: { tenant, id: bot.id } });
    notify(botWords.creating.created(bot.name));
  };
  return (
    <BotForm title={botWords.creating.title} submit={botWords.creating.submit} start={{ name: '', description: '' }} busy={busy} error={error} onSubmit={(name, description) => void submit(name, description)} onClose={onClose}>
      <p className={classes.quiet}>{botWords.creating.hint}</p>
    </BotForm>
  );
}
