import '../../theme/dialogs.css';
import type { User } from '../../api/types';
import { useReturnFocus } from '../../ui/useReturnFocus';
import type { RowAction } from '../rowActions';
import { DeleteDialog } from './DeleteDialog';
import { InviteLinkDialog } from './InviteLinkDialog';
import { ReactivateDialog } from './ReactivateDialog';
import { ResetDialog } from './ResetDialog';
import { RevokeDialog } from './RevokeDialog';
import { SuspendDialog } from './SuspendDialog';

interface Props {
  action: Exclude<RowAction, 'edit' | 'unlock' | 'resend' | 'replace' | 'handOver' | 'transferBots'>;
  user: User;
  onClose: () => void;
}

const dialogs = { suspend: SuspendDialog, reactivate: ReactivateDialog, reset: ResetDialog, copyInvite: InviteLinkDialog, revoke: RevokeDialog, delete: DeleteDialog };

/** A decision about one person. */
export default function UserDialog({ action, user, onClose }: Props) {
  const Dialog = dialogs[action];
  useReturnFocus(`[data-user="${CSS.escape(user.id)}"] [data-row-link]`);
  return <Dialog user={user} onClose={onClose} />;
}
