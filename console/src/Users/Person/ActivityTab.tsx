import type { UserDetails } from '../../api/types';
import Activity from '../../Audit/Activity';

export default function ActivityTab({ user }: { user: UserDetails }) {
  return <Activity id={user.id} />;
}
