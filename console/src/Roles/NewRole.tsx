import { Modal } from '@mantine/core';
import type { Role } from '../api/types';
import { forgetDraft, useDraftKey } from '../ui/draft';
import { LeaveDialog } from '../ui/LeaveDialog';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { roleWords } from '../words/roles';
import { NewRoleForm } from './NewRoleForm';

interface Props {
  /** The role it starts from. */
  from: Role | undefined;
  roles: readonly Role[];
  onCreated: (role: Role) => void;
  onClose: () => void;
}

export default function NewRole({ from, roles, onCreated, onClose }: Props) {
  const guard = useLeaveGuard('new');
  const draftKey = useDraftKey('new-role');
  const { phone } = useRoom();
  useReturnFocus();

  const discard = () => {
    guard.unsaved.current = false;
    forgetDraft(draftKey);
    guard.leave();
  };
  return (
    <Modal opened onClose={onClose} title={roleWords.creating.title} size={520} fullScreen={phone} closeOnClickOutside={false} closeOnEscape={!guard.asking} closeButtonProps={{ 'aria-label': words.common.close }}>
      <NewRoleForm from={from} roles={roles} draftKey={draftKey} unsaved={guard.unsaved} onCreated={onCreated} onClose={onClose} />
      {guard.asking && <LeaveDialog title={roleWords.creating.leave} text={words.add.leaveText} leave={words.add.discard} stay={words.add.stay} onLeave={discard} onStay={guard.stay} />}
    </Modal>
  );
}
