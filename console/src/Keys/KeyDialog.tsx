import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ApiKey, PermissionCategory } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { namesOf } from '../Roles/names';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { timeAgo } from '../ui/time';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { keys } from '../words/keys';
import classes from './Keys.module.css';
import { KeyStatus } from './KeyStatus';
import { revokeKey } from './queries';

const say = keys.one;
const listed = new Intl.ListFormat(words.language);

interface Props {
  apiKey: ApiKey;
  /** Where the names of permissions are known from. */
  offered: readonly PermissionCategory[];
  onChanged: () => void;
  onClose: () => void;
}

/** One key: whose it is, what it may do, and its end. */
export default function KeyDialog({ apiKey, offered, onChanged, onClose }: Props) {
  const { phone } = useRoom();
  const [ending, setEnding] = useState(false);
  useReturnFocus(`[data-key="${CSS.escape(apiKey.id)}"] button`);
  return (
    <Modal opened onClose={onClose} title={ending ? say.revokeTitle(apiKey.name) : apiKey.name} size={ending ? 460 : 560} fullScreen={phone} closeButtonProps={{ 'aria-label': words.common.close }}>
      {ending ? <Ending of={apiKey} onChanged={onChanged} onClose={onClose} onBack={() => setEnding(false)} /> : <Shown of={apiKey} nameOf={namesOf(offered)} onClose={onClose} onEnd={() => setEnding(true)} />}
    </Modal>
  );
}

function Shown({ of: key, nameOf, onClose, onEnd }: { of: ApiKey; nameOf: (permission: string) => string; onClose: () => void; onEnd: () => void }) {
  const { revoke } = key.may;
  return (
    <div className={form.form}>
      <div>
        <KeyStatus of={key} />
      </div>
      {key.missing.length > 0 && key.state === 'active' && <Note tone="amber">{say.missing(listed.format(key.missing.map((permission) => `“${nameOf(permission)}”`)))}</Note>}
      <dl className={bots.facts}>
        <dt>{say.owner}</dt>
        <dd dir="auto">{key.owner.isYou ? keys.you : key.owner.displayName}</dd>
        <dt>{say.made}</dt>
        <dd><TimeAgo time={key.createdAt} /></dd>
        <dt>{say.used}</dt>
        <dd>{key.lastUsedAt ? <TimeAgo time={key.lastUsedAt} /> : keys.notUsed}</dd>
        <dt>{key.revokedAt ? say.revokedAt : say.ends}</dt>
        <dd>{(key.revokedAt ?? key.expiresAt) ? <TimeAgo time={(key.revokedAt ?? key.expiresAt)!} /> : keys.noEnd}</dd>
      </dl>
      <section className={classes.permissions} aria-labelledby="key-may">
        <div className={classes.head}>
          <h3 id="key-may">{say.permissions}</h3>
        </div>
        {key.permissions === null ? (
          <p>{say.all}</p>
        ) : (
          <ul className={classes.named}>
            {key.permissions.map((permission) => (
              <li key={permission}>
                {nameOf(permission)} <code dir="ltr">{permission}</code>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className={form.foot}>
        {!revoke.allowed && key.revokedAt === null && <p>{revoke.reason}</p>}
        {key.revokedAt === null && key.state !== 'expired' && (
          <Button variant="default" color="red" className={bots.danger} disabled={!revoke.allowed} onClick={onEnd}>
            {say.revoke}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {words.common.close}
        </Button>
      </div>
    </div>
  );
}

function Ending({ of: key, onChanged, onClose, onBack }: { of: ApiKey; onChanged: () => void; onClose: () => void; onBack: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const end = () =>
    void run(async () => {
      await revokeKey(tenant, key.id);
      onChanged();
      onClose();
      notify(say.revoked(key.name));
    });
  return (
    <div className={form.form}>
      <p>{say.revokeText}</p>
      <p className={form.reason}>{key.lastUsedAt ? say.lastUsed(timeAgo(key.lastUsedAt, Date.now())) : say.neverUsed}</p>
      {error && <ProblemBanner title={say.revokeFailed} error={error} />}
      <div className={form.foot}>
        <Button variant="default" onClick={onBack}>
          {words.common.cancel}
        </Button>
        <Button color="red" loading={busy} loaderProps={{ type: 'dots' }} data-autofocus onClick={end}>
          {say.revokeSubmit}
        </Button>
      </div>
    </div>
  );
}
