import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { announce } from '../ui/announce';
import { copyText } from '../ui/copy';
import formClasses from '../ui/Form.module.css';
import { Note } from '../ui/Note';
import { shortTime, timeAgo } from '../ui/time';
import { words } from '../words';
import classes from './PasswordShown.module.css';

interface Props {
  /** A temporary password, or a link to hand over. */
  secret: string;
  say: SecretWords;
  expiresAt: string;
  email: string;
  /** Someone tries to leave without having copied it. */
  warning: boolean;
  onCopied: () => void;
  /** Goes on with what was held back. */
  onGo: () => void;
  children?: ReactNode;
}

export type SecretWords = Pick<typeof words.password, 'label' | 'once' | 'expires' | 'copy' | 'copied' | 'notCopied'>;

/** A secret, shown once. It lives in this component's props only. */
export function SecretShown({ secret, say, expiresAt, email, warning, onCopied, onGo, children }: Props) {
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState(false);
  const copyButton = useRef<HTMLButtonElement>(null);
  useEffect(() => copyButton.current?.focus(), []);

  const gone = () => {
    setCopied(true);
    onCopied();
    announce(say.copied);
  };
  const copy = async () => {
    const done = await copyText(secret);
    setFailed(!done);
    if (done) gone();
    return done;
  };

  return (
    <div className={formClasses.form}>
      <p className={classes.email}>{email}</p>
      <div className={classes.box} role="group" aria-label={say.label}>
        <code className={say === words.password ? classes.password : classes.link} onCopy={gone} data-password>
          {secret}
        </code>
        <Button ref={copyButton} data-autofocus variant={copied ? 'default' : 'filled'} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          {copied ? words.common.copied : say.copy}
        </Button>
      </div>
      {failed && <p role="alert">{words.common.copyFailed}</p>}
      <p className={formClasses.reason}>
        {say.once} {say.expires(shortTime(expiresAt), timeAgo(expiresAt, Date.now()))}
      </p>
      {warning && !copied && (
        <Note tone="amber" role="alert">
          {say.notCopied}
          <span className={classes.choices}>
            <Button size="xs" onClick={() => void copy().then((done) => done && onGo())}>
              {words.password.copyAndGo}
            </Button>
            <Button size="xs" variant="default" onClick={onGo}>
              {words.password.goAnyway}
            </Button>
          </span>
        </Note>
      )}
      {children}
    </div>
  );
}
