import { Button, Modal } from '@mantine/core';
import formClasses from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { signOn } from '../words/signOn';

interface Props {
  title: string;
  text: string;
  submit: string;
  danger: boolean;
  busy: boolean;
  error: Error | null;
  onSubmit: () => void;
  onClose: () => void;
}

/** What switching does, before it is done. */
export function SwitchDialog({ title, text, submit, danger, busy, error, onSubmit, onClose }: Props) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': words.common.close }}>
      <p>{text}</p>
      {error && <ProblemBanner title={signOn.switchFailed} error={error} />}
      <div className={formClasses.decide}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button data-autofocus color={danger ? 'red' : undefined} loading={busy} loaderProps={{ type: 'dots' }} onClick={onSubmit}>
          {submit}
        </Button>
      </div>
    </Modal>
  );
}
