import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyText } from '../ui/copy';
import { notify } from '../ui/notify';
import { signOn } from '../words/signOn';
import own from './SignOn.module.css';

/** An address to carry elsewhere. */
export function Copyable({ label, hint, text }: { label: string; hint: string; text: string }) {
  return (
    <div className={own.copy}>
      <p className={own.name}>{label}</p>
      <code dir="ltr">{text}</code>
      <ActionIcon variant="default" size="lg" aria-label={signOn.copy(label)} onClick={() => void copyText(text).then((done) => done && notify(signOn.copied))}>
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <small>{hint}</small>
    </div>
  );
}
