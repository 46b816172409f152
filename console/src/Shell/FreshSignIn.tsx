import '../theme/dialogs.css';
import { Button, Modal, PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { answerProof } from '../api/fresh';
import { Refused, Unreachable } from '../api/problem';
import { setSession } from '../api/session';
import formClasses from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { words } from '../words';
import { fresh } from '../words/fresh';
import { useReader } from './me';

/** The password once more, over whatever is open. What waits for it goes on afterwards, as it was. */
export default function FreshSignIn() {
  const { tenant, me } = useReader();
  const { run, busy, error } = useAction();
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrong = error instanceof Refused && error.code === 'wrong-password' ? error.message : missing ? fresh.required : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The form below, if there is one, is not what was sent.
    event.stopPropagation();
    const password = input.current?.value ?? '';
    setMissing(password === '');
    const proven = password !== '' && (await run(() => prove(password)));
    if (proven) return answerProof(true);
    input.current?.select();
  };

  if (me?.isByProvider) {
    return (
      <Modal opened onClose={() => answerProof(false)} title={fresh.byProvider.title} size={440} zIndex={400} closeButtonProps={{ 'aria-label': words.common.close }}>
        <p>{fresh.byProvider.text}</p>
        <p>
          <a href={`/sso/${tenant}?again=1&return=${encodeURIComponent('/start')}`} target="_blank" rel="noreferrer" data-autofocus>
            {fresh.byProvider.open}
          </a>
        </p>
        <div className={formClasses.decide}>
          <Button variant="default" onClick={() => answerProof(false)}>
            {words.common.cancel}
          </Button>
          <Button onClick={() => answerProof(true)}>{fresh.submit}</Button>
        </div>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={() => answerProof(false)} title={fresh.title} size={440} zIndex={400} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form className={formClasses.form} noValidate onSubmit={(event) => void submit(event)}>
        <p>{fresh.text}</p>
        {error && !wrong && <ProblemBanner title={fresh.failed} error={error} />}
        <input type="email" name="username" autoComplete="username" value={me?.user?.email ?? ''} readOnly hidden />
        {/* Read when it is sent and kept nowhere. */}
        <PasswordInput ref={input} label={fresh.password} autoComplete="current-password" maxLength={256} error={wrong} data-autofocus />
        <div className={formClasses.decide}>
          <Button variant="default" onClick={() => answerProof(false)}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
            {fresh.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

async function prove(password: string): Promise<boolean> {
  const response = await fetch('/account/prove', { method: 'POST', credentials: 'same-origin', body: new URLSearchParams({ password }) }).catch(() => {
    throw new Unreachable();
  });
  if (response.ok) return true;
  if (response.status === 401) setSession('ended');
  throw new Refused(response.status, await response.json().catch(() => null), response.headers.get('X-Request-Id'));
}
