import { Button, Modal, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { User, Way } from '../../api/types';
import { useReader } from '../../Shell/me';
import { flash } from '../../ui/flash';
import formClasses from '../../ui/Form.module.css';
import { notify } from '../../ui/notify';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { ways } from '../../words/ways';
import { resetPassword } from '../actions';
import { userQuery } from '../queries';
import { SecretShown } from '../SecretShown';
import { Decision } from './Decision';

interface Secret {
  text: string;
  isLink: boolean;
  expiresAt: string;
}

export function ResetDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant, sendsMail } = useReader();
  const client = useQueryClient();
  const { data } = useQuery(userQuery(tenant, user.id));
  const { run, busy, error } = useAction();
  const [chosen, setChosen] = useState<Way | null>(null);
  // Held here and nowhere else: it is gone with the dialog.
  const [secret, setSecret] = useState<Secret | null>(null);
  const [copied, setCopied] = useState(false);
  const [warning, setWarning] = useState(false);
  const name = user.displayName;
  const offered = data?.resetWays ?? [];
  const way = chosen ?? offered[0] ?? 'shown_once';
  const say = way === 'shown_once' ? { text: words.reset.text, effects: words.reset.effects } : ways.reset[way];

  const reset = async () => {
    const answer = await run(() => resetPassword(tenant, user.id, way));
    if (!answer) return;
    flash(user.id);
    void client.invalidateQueries({ queryKey: userQuery(tenant, user.id).queryKey });
    const text = answer.temporaryPassword ?? answer.link;
    if (text !== null && answer.expiresAt !== null) return setSecret({ text, isLink: answer.link !== null, expiresAt: answer.expiresAt });
    onClose();
    notify(ways.reset.mail_link.done(user.email, sendsMail));
  };
  const close = () => (copied ? onClose() : setWarning(true));

  if (!secret) {
    return (
      <Decision
        user={user}
        may="resetPassword"
        title={words.reset.title(name)}
        text={say.text(name, sendsMail)}
        effects={say.effects}
        submit={ways.reset[way].submit}
        refused={words.reset.refused(name)}
        failed={words.reset.failed}
        busy={busy}
        error={error}
        onSubmit={() => void reset()}
        onClose={onClose}
      >
        {offered.length > 1 && (
          <NativeSelect label={ways.reset.how} data={offered.map((one) => ({ value: one, label: ways.reset[one].name }))} value={way} onChange={(event) => setChosen(event.currentTarget.value as Way)} />
        )}
      </Decision>
    );
  }
  return (
    <Modal opened onClose={close} title={secret.isLink ? ways.link.title(name) : words.password.reset(name)} size={520} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      <SecretShown secret={secret.text} say={secret.isLink ? ways.link : words.password} expiresAt={secret.expiresAt} email={user.email} warning={warning} onCopied={() => setCopied(true)} onGo={onClose}>
        <div className={formClasses.foot}>
          <Button variant="default" onClick={close}>
            {words.add.done}
          </Button>
        </div>
      </SecretShown>
    </Modal>
  );
}
