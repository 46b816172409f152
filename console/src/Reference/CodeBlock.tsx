import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { announce } from '../ui/announce';
import { copyText } from '../ui/copy';
import { words } from '../words';
import classes from './Panel.module.css';

/** Text as a machine reads it, with a button that copies it. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const done = await copyText(text);
    setCopied(done);
    announce(done ? words.common.copied : words.common.copyFailed);
  };
  return (
    <div className={classes.block}>
      <pre tabIndex={0} role="group" aria-label={label} dir="ltr">
        <code>{text}</code>
      </pre>
      <ActionIcon variant="default" size={30} className={classes.copy} aria-label={`${words.common.copy}: ${label}`} onClick={() => void copy()}>
        {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
      </ActionIcon>
    </div>
  );
}
