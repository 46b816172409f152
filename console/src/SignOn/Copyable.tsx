import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyText } from '../ui/copy';
import { notify } from '../ui/notify';
import { signOn } from '../words/signOn';
import own from './SignOn.module.css';

/** An address to carry elsewhere. */
export function Copyable({ label, hint, text }: { label: string; hint: string; text: string }) {
  return (
    <dl className={own.copy}>
      <dt>{label}</dt>
      <dd dir="ltr"><code>{text}</code></dd>
      <ActionIcon variant="default" size="lg" aria-label={signOn.copy(label)} onClick={() => void copyText(text).then((done) => done && notify(signOn.copied))}>
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <dd><small>{hint}</small></dd>
    </dl>
  );
}
