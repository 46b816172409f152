import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BotDetails } from '../api/types';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { botWords } from '../words/bots';
import { deleteBot } from './actions';
import classes from './Bots.module.css';
import { botQuery } from './queries';

export default function DeleteDialog({ bot, onClose }: { bot: BotDetails; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { run, busy, error } = useAction();
  const { deleting } = botWords;
  useReturnFocus();

  const remove = async () => {
    if (!(await run(() => deleteBot(tenant, bot.id).then(() => true)))) return;
    await navigate({ to: '/$tenant/bots', params: { tenant } });
    client.removeQueries({ queryKey: botQuery(tenant, bot.id).queryKey });
    void client.invalidateQueries({ queryKey: [tenant, 'bots'] });
    notify(deleting.done(bot.name));
  };
  return (
    <Modal opened onClose={onClose} title={deleting.title(bot.name)} size="sm" closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={form.form}>
        {error && <ProblemBanner title={botWords.failed} error={error} />}
        <p>{deleting.text}</p>
        <ul className={classes.effects}>
          {deleting.effects(bot.members).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </div>
      <div className={form.decide}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button color="red" loading={busy} loaderProps={{ type: 'dots' }} onClick={() => void remove()}>
          {deleting.act}
        </Button>
      </div>
    </Modal>
  );
}
