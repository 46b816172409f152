import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refused } from '../../api/problem';
import type { DeletedUser, Way } from '../../api/types';
import { useReader } from '../../Shell/me';
import { focusInvalid } from '../../ui/focusInvalid';
import formClasses from '../../ui/Form.module.css';
import { Note } from '../../ui/Note';
import { notify } from '../../ui/notify';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { TextField } from '../../ui/TextField';
import { useAction } from '../../ui/useAction';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { words } from '../../words';
import { leaving } from '../../words/leaving';
import { ways } from '../../words/ways';
import { restoreUser } from '../actions';
import { WayChoice } from '../Add/WayChoice';
import { SecretShown } from '../SecretShown';

const say = leaving.restore;

interface Props {
  user: DeletedUser;
  assignments: 'all' | 'none' | 'ask';
  onClose: () => void;
}

/** Brings someone back, and shows what they sign in with, once. */
export default function RestoreDialog({ user, assignments, onClose }: Props) {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const offered = (me?.policy.activation ?? ['shown_once']) as Way[];
  const [email, setEmail] = useState(user.email);
  const [way, setWay] = useState<Way>(offered[0] ?? 'shown_once');
  const [roles, setRoles] = useState<'all' | 'none'>('all');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  // Held here and nowhere else: it is gone with the dialog.
  const [secret, setSecret] = useState<{ text: string; isLink: boolean; expiresAt: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const [warning, setWarning] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useReturnFocus();

  const restore = () =>
    void run(async () => {
      const answer = await restoreUser(tenant, user.id, { email: email.trim() === user.email ? null : email, activation: way, assignments: assignments === 'ask' ? roles : null, reason: reason.trim() || null }).catch((failure: Error) => {
        if (failure instanceof Refused && Object.keys(failure.fields).length > 0) {
          setErrors(failure.fields);
          focusInvalid(form.current);
          return null;
        }
        throw failure;
      });
      if (!answer) return;
      void client.invalidateQueries({ queryKey: [tenant, 'users'] });
      const text = answer.temporaryPassword ?? answer.link;
      if (text !== null && answer.expiresAt !== null) return setSecret({ text, isLink: answer.link !== null, expiresAt: answer.expiresAt });
      onClose();
      notify(answer.outcome === 'restored' ? say.doneOwn(user.displayName) : say.done(user.displayName));
    });

  if (secret) {
    const close = () => (copied ? onClose() : setWarning(true));
    return (
      <Modal opened onClose={close} title={say.secret(user.displayName)} size={520} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
        <SecretShown secret={secret.text} say={secret.isLink ? ways.link : words.password} expiresAt={secret.expiresAt} email={email} warning={warning} onCopied={() => setCopied(true)} onGo={onClose}>
          <div className={formClasses.foot}>
            <Button variant="default" onClick={close}>
              {words.add.done}
            </Button>
          </div>
        </SecretShown>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={say.title(user.displayName)} size={480} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        ref={form}
        className={formClasses.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setErrors({});
          restore();
        }}
      >
        <p>{say.text(user.displayName)}</p>
        <TextField label={say.email} type="email" required data-autofocus value={email} error={errors.email} maxLength={300} onValue={setEmail} />
        <WayChoice offered={offered} value={way} error={errors.activation} onValue={setWay} />
        {assignments === 'ask' && (
          <NativeSelect label={say.assignments} data={[{ value: 'all', label: say.all }, { value: 'none', label: say.none }]} value={roles} onChange={(event) => setRoles(event.currentTarget.value as 'all' | 'none')} />
        )}
        {assignments === 'none' && <Note>{say.noneText}</Note>}
        <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {error && <ProblemBanner title={say.failed(user.displayName)} error={error} />}
        <div className={formClasses.decide}>
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
            <bdi>{say.submit(user.displayName)}</bdi>
          </Button>
        </div>
      </form>
    </Modal>
  );
}
