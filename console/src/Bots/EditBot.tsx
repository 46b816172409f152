import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefused } from '../api/problem';
import type { BotDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { botWords } from '../words/bots';
import { editBot } from './actions';
import { BotForm } from './BotForm';
import { botQuery } from './queries';

export default function EditBot({ bot, onClose }: { bot: BotDetails; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error, clear } = useAction();
  // What the form began with, however often the page behind it follows what others do.
  const [seen, setSeen] = useState(bot);
  const stale = isRefused(error, 'changed-meanwhile') ? bot : undefined;

  const submit = async (name: string, description: string) => {
    const next = await run(() =>
      editBot(tenant, seen.id, seen.version, name, description).catch(async (failure: unknown) => {
        if (isRefused(failure, 'changed-meanwhile')) await client.invalidateQueries({ queryKey: botQuery(tenant, seen.id).queryKey });
        throw failure;
      }),
    );
    if (!next) return;
    client.setQueryData(botQuery(tenant, next.id).queryKey, next);
    void client.invalidateQueries({ queryKey: [tenant, 'bots'] });
    onClose();
    notify(botWords.editing.saved(next.name));
  };
  const over = () => {
    setSeen(bot);
    clear();
  };
  return (
    <BotForm
      title={botWords.editing.title}
      submit={botWords.editing.submit}
      start={{ name: bot.name, description: bot.description }}
      busy={busy}
      error={error}
      note={
        stale && (
          <Note tone="amber" role="alert" action={<Button size="xs" variant="default" onClick={over}>{botWords.editing.over}</Button>}>
            <strong>{botWords.editing.changed}</strong>
            <p>{botWords.editing.theirs(stale.name, stale.description)}</p>
          </Note>
        )
      }
      onSubmit={(name, description) => void submit(name, description)}
      onClose={onClose}
    />
  );
}
