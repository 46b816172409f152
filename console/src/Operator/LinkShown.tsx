import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { announce } from '../ui/announce';
import { copyText } from '../ui/copy';
import { words } from '../words';
import { operator } from '../words/operator';
import classes from './Page.module.css';

/** A one-time link, or another secret, complete, shown once. It lives in this component's props only. */
export function LinkShown({ link, text, label = operator.copyLink }: { link: string; text: string; label?: string }) {
  const [state, setState] = useState<'shown' | 'copied' | 'failed'>('shown');
  const copy = async () => {
    const done = await copyText(link);
    setState(done ? 'copied' : 'failed');
    if (done) announce(words.common.copied);
  };
  return (
    <>
      <p>{text}</p>
      <code className={classes.link} data-link>
        {link}
      </code>
      {state === 'failed' && <p role="alert">{words.common.copyFailed}</p>}
      <Button variant="default" leftSection={state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
        {state === 'copied' ? words.common.copied : label}
      </Button>
    </>
  );
}
