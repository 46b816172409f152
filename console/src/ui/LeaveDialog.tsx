import { Button, Modal } from '@mantine/core';
import { words } from '../words';
import classes from './Form.module.css';

interface Props {
  title: string;
  text: string;
  leave: string;
  stay: string;
  onLeave: () => void;
  onStay: () => void;
}

export function LeaveDialog({ title, text, leave, stay, onLeave, onStay }: Props) {
  return (
    <Modal opened onClose={onStay} title={title} size="sm" zIndex={300} closeButtonProps={{ 'aria-label': words.common.close }}>
      <p>{text}</p>
      <div className={classes.decide}>
        <Button variant="default" onClick={onLeave}>
          {leave}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {stay}
        </Button>
      </div>
    </Modal>
  );
}
