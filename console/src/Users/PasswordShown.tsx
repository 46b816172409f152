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
  password: string;
  expiresAt: string;
  email: string;
  /** Someone tries to leave without having copied it. */
  warning: boolean;
  onCopied: () => void;
  /** Goes on with what was held back. */
  onGo: () => void;
  children?: ReactNode;
}

/** A temporary password, shown once. It lives in this component's props only. */
export function PasswordShown({ password, expiresAt, email, warning, onCopied, onGo, children }: Props) {
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState(false);
  const copyButton = useRef<HTMLButtonElement>(null);
  useEffect(() => copyButton.current?.focus(), []);

  const gone = () => {
    setCopied(true);
    onCopied();
    announce(words.password.copied);
  };
  const copy = async () => {
    const done = await copyText(password);
    setFailed(!done);
    if (done) gone();
    return done;
  };

  return (
    <div className={formClasses.form}>
      <p className={classes.email}>{email}</p>
      <div className={classes.box} role="group" aria-label={words.password.label}>
        <code className={classes.password} onCopy={gone} data-password>
          {password}
        </code>
        <Button ref={copyButton} data-autofocus variant={copied ? 'default' : 'filled'} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          {copied ? words.common.copied : words.password.copy}
        </Button>
      </div>
      {failed && <p role="alert">{words.common.copyFailed}</p>}
      <p className={formClasses.reason}>
        {words.password.once} {words.password.expires(shortTime(expiresAt), timeAgo(expiresAt, Date.now()))}
      </p>
      {warning && !copied && (
        <Note tone="amber" role="alert">
          {words.password.notCopied}
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
