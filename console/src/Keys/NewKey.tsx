import { Button, Modal, NativeSelect } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { Refused } from '../api/problem';
import type { ApiKeyMade, PermissionCategory } from '../api/types';
import { LinkShown } from '../Operator/LinkShown';
import { CategoryRows } from '../Roles/CategoryRows';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { keys } from '../words/keys';
import classes from './Keys.module.css';
import { makeKey } from './queries';

const say = keys.making;

/** A new key: what for, for how long, what it may do; then its secret, once. */
export default function NewKey({ offered, onMade, onClose }: { offered: readonly PermissionCategory[]; onMade: () => void; onClose: () => void }) {
  const { phone } = useRoom();
  const [made, setMade] = useState<ApiKeyMade | null>(null);
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={made ? say.made(made.key.name) : say.title} size={600} fullScreen={phone} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      {made ? (
        <div className={form.form}>
          {made.token && <LinkShown link={made.token} text={say.once} label={say.copy} />}
          {made.key.expiresAt && (
            <p className={form.reason}>
              {say.ends} <TimeAgo time={made.key.expiresAt} />.
            </p>
          )}
          <div className={form.foot}>
            <Button onClick={onClose}>{words.add.done}</Button>
          </div>
        </div>
      ) : (
        <Form
          offered={offered}
          onClose={onClose}
          onMade={(answer) => {
            onMade();
            setMade(answer);
          }}
        />
      )}
    </Modal>
  );
}

function Form({ offered, onMade, onClose }: { offered: readonly PermissionCategory[]; onMade: (made: ApiKeyMade) => void; onClose: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const [name, setName] = useState('');
  const [days, setDays] = useState(90);
  const [permissions, setPermissions] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const fields = error instanceof Refused ? error.fields : {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || permissions.length === 0) return focusInvalid(element.current);
    const answer = await run(() => makeKey(tenant, { name, permissions: [...permissions], days }));
    if (answer) onMade(answer);
    else focusInvalid(element.current);
  };
  const lacking = tried && permissions.length === 0 ? say.needPermissions : fields.permissions;
  return (
    <form ref={element} className={form.form} noValidate onSubmit={(event) => void submit(event)}>
      {error && Object.keys(fields).length === 0 && <ProblemBanner title={say.failed} error={error} />}
      <TextField label={say.name} description={say.nameHint} required data-autofocus maxLength={100} value={name} error={tried && name.trim() === '' ? say.needName : fields.name} onValue={setName} />
      <NativeSelect
        label={say.days}
        description={say.daysHint}
        data={say.lives.map((life) => ({ value: String(life), label: say.day(life) }))}
        value={String(days)}
        error={fields.days}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      />
      <section className={classes.permissions} aria-labelledby="key-permissions">
        <div className={classes.head}>
          <h3 id="key-permissions">{say.permissions}</h3>
          <span aria-live="polite">{say.chosen(permissions.length)}</span>
        </div>
        <p className={classes.hint}>{say.permissionsHint}</p>
        {lacking && (
          <p className={classes.error} role="alert">
            {lacking}
          </p>
        )}
        {offered.map((category) => (
          <CategoryRows key={category.name} category={category} types={[]} value={permissions} onChange={setPermissions} />
        ))}
      </section>
      <div className={form.foot}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
          {say.submit}
        </Button>
      </div>
    </form>
  );
}
