import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { flash } from '../../ui/flash';
import formClasses from '../../ui/Form.module.css';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { resetPassword } from '../actions';
import { PasswordShown } from '../PasswordShown';
import { userQuery } from '../queries';
import { Decision } from './Decision';

interface Secret {
  temporaryPassword: string;
  expiresAt: string;
}

export function ResetDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  // Held here and nowhere else: it is gone with the dialog.
  const [secret, setSecret] = useState<Secret | null>(null);
  const [copied, setCopied] = useState(false);
  const [warning, setWarning] = useState(false);
  const name = user.displayName;

  const reset = async () => {
    const answer = await run(() => resetPassword(tenant, user.id));
    if (!answer) return;
    setSecret(answer);
    flash(user.id);
    void client.invalidateQueries({ queryKey: userQuery(tenant, user.id).queryKey });
  };
  const close = () => (copied ? onClose() : setWarning(true));

  if (!secret) {
    return (
      <Decision
        user={user}
        may="resetPassword"
        title={words.reset.title(name)}
        text={words.reset.text(name)}
        effects={words.reset.effects}
        submit={words.reset.submit}
        refused={words.reset.refused(name)}
        failed={words.reset.failed}
        busy={busy}
        error={error}
        onSubmit={() => void reset()}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal opened onClose={close} title={words.password.reset(name)} size={520} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      <PasswordShown password={secret.temporaryPassword} expiresAt={secret.expiresAt} email={user.email} warning={warning} onCopied={() => setCopied(true)} onGo={onClose}>
        <div className={formClasses.foot}>
          <Button variant="default" onClick={close}>
            {words.add.done}
          </Button>
        </div>
      </PasswordShown>
    </Modal>
  );
}
