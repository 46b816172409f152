import '../../theme/dialogs.css';
import type { User } from '../../api/types';
import { useReturnFocus } from '../../ui/useReturnFocus';
import type { RowAction } from '../rowActions';
import { DeleteDialog } from './DeleteDialog';
import { InviteLinkDialog } from './InviteLinkDialog';
import { LetInDialog } from './LetInDialog';
import { PutOutDialog } from './PutOutDialog';
import { ResetDialog } from './ResetDialog';
import { ResetSecondFactorDialog } from './ResetSecondFactorDialog';
import { RevokeDialog } from './RevokeDialog';

interface Props {
  action: Exclude<RowAction, 'edit' | 'unlock' | 'resend' | 'replace' | 'handOver' | 'transferBots'>;
  user: User;
  onClose: () => void;
}

const dialogs = { reset: ResetDialog, copyInvite: InviteLinkDialog, revoke: RevokeDialog, delete: DeleteDialog, resetSecondFactor: ResetSecondFactorDialog };

/** A decision about one person. */
export default function UserDialog({ action, user, onClose }: Props) {
  useReturnFocus(`[data-user="${CSS.escape(user.id)}"] [data-row-link]`);
  if (action === 'suspend' || action === 'deactivate') return <PutOutDialog verb={action} user={user} onClose={onClose} />;
  if (action === 'reactivate' || action === 'activate') return <LetInDialog verb={action} user={user} onClose={onClose} />;
  const Dialog = dialogs[action];
  return <Dialog user={user} onClose={onClose} />;
}
