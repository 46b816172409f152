import { Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { notify } from '../../ui/notify';
import { shortTime } from '../../ui/time';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { leaving } from '../../words/leaving';
import { deleteUser } from '../actions';
import { leavingQuery, listKey, summaryQuery } from '../queries';
import { Decision } from './Decision';
import { Effects } from './Effects';

const OwnerLeaves = lazy(() => import('../../Bots/OwnerLeaves'));
const say = leaving.delete;

export function DeleteDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const { data: preview } = useQuery(leavingQuery(tenant, user.id, 'delete'));
  const { run, busy, error } = useAction();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [reason, setReason] = useState('');
  const name = user.displayName;
  const asks = me?.policy.confirmDelete === 'type_email';

  const remove = () => {
    if (asks && typed.trim().toLowerCase() !== user.email.toLowerCase()) return setWrong(true);
    void run(async () => {
      await deleteUser(tenant, user.id, reason.trim());
      void client.invalidateQueries({ queryKey: listKey(tenant) });
      void client.invalidateQueries({ queryKey: summaryQuery(tenant).queryKey });
      onClose();
      notify(say.done(name));
    });
  };

  if (preview?.verdict.code === 'owns-bots') {
    return (
      <Suspense>
        <OwnerLeaves person={user} title={say.refused(name)} reason={preview.verdict.reason ?? ''} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <Decision
      user={user}
      may="delete"
      verdict={preview?.verdict}
      danger
      title={say.title(name)}
      text={say.text(name)}
      submit={say.submit(name)}
      refused={say.refused(name)}
      failed={say.failed(name)}
      busy={busy}
      error={error}
      onSubmit={remove}
      onClose={onClose}
    >
      <Effects preview={preview} />
      {preview && <p>{preview.restorableUntil ? say.until(shortTime(preview.restorableUntil)) : say.forEver}</p>}
      {asks && (
        <TextInput
          data-autofocus
          label={say.type(user.email)}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          error={wrong && say.typeWrong}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
      )}
      <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Decision>
  );
}
