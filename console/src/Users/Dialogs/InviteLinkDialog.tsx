import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import formClasses from '../../ui/Form.module.css';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { ways } from '../../words/ways';
import { copyInviteLink } from '../actions';
import { SecretShown } from '../SecretShown';
import { Decision } from './Decision';

/** The link of an invitation, to hand over; it is made once asked for. */
export function InviteLinkDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  // Held here and nowhere else: it is gone with the dialog.
  const [made, setMade] = useState<{ link: string | null; expiresAt: string | null } | null>(null);
  const [copied, setCopied] = useState(false);
  const [warning, setWarning] = useState(false);
  const name = user.displayName;
  const make = async () => setMade((await run(() => copyInviteLink(tenant, user.id))) ?? null);
  const close = () => (copied || made?.link === null ? onClose() : setWarning(true));

  if (!made) {
    return (
      <Decision
        user={user}
        may="copyInvite"
        title={ways.copy.title(name)}
        text={ways.copy.text(name)}
        effects={ways.copy.effects}
        submit={ways.copy.submit}
        refused={ways.copy.refused(name)}
        failed={ways.copy.failed}
        busy={busy}
        error={error}
        onSubmit={() => void make()}
        onClose={onClose}
      />
    );
  }
  const done = (
    <div className={formClasses.foot}>
      <Button variant="default" onClick={close}>
        {words.add.done}
      </Button>
    </div>
  );
  return (
    <Modal opened onClose={close} title={ways.link.title(name)} size={520} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      {made.link !== null && made.expiresAt !== null ? (
        <SecretShown secret={made.link} say={ways.link} expiresAt={made.expiresAt} email={user.email} warning={warning} onCopied={() => setCopied(true)} onGo={onClose}>
          {done}
        </SecretShown>
      ) : (
        <div className={formClasses.form}>
          <p>{ways.copy.elsewhere(user.email)}</p>
          {done}
        </div>
      )}
    </Modal>
  );
}
