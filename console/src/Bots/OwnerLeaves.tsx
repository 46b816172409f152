import { Modal } from '@mantine/core';
import form from '../ui/Form.module.css';
import { Note } from '../ui/Note';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { UserBots } from './UserBots';

interface Props {
  person: { id: string; displayName: string };
  title: string;
  reason: string;
  onClose: () => void;
}

/** Someone who owns bots can't be deleted: which ones, and handing them over, in the same place. */
export default function OwnerLeaves({ person, title, reason, onClose }: Props) {
  const { phone } = useRoom();
  return (
    <Modal opened onClose={onClose} title={title} size={620} fullScreen={phone} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={form.form}>
        <Note role="status">{reason}</Note>
        <UserBots person={person} ownedOnly />
      </div>
    </Modal>
  );
}
