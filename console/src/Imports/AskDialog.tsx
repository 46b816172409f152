import { Button, Modal } from '@mantine/core';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { words } from '../words';

interface Props {
  title: string;
  text: string;
  go: string;
  keep: string;
  failed: string;
  danger?: boolean;
  onGo: () => Promise<void>;
  onClose: () => void;
}

/** One question, one act. */
export function AskDialog({ title, text, go, keep, failed, danger = false, onGo, onClose }: Props) {
  const { run, busy, error } = useAction();
  const act = () =>
    void run(async () => {
      await onGo();
      onClose();
    });
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={form.form}>
        <p>{text}</p>
        {error && <ProblemBanner title={failed} error={error} />}
        <div className={form.decide}>
          <Button variant="default" onClick={onClose}>{keep}</Button>
          <Button {...(danger && { color: 'red' })} data-autofocus loading={busy} onClick={act}>{go}</Button>
        </div>
      </div>
    </Modal>
  );
}
