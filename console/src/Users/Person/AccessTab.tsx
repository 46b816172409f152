import type { UserDetails } from '../../api/types';
import Access from '../../Groups/Access';

export default function AccessTab({ user }: { user: UserDetails }) {
  return <Access id={user.id} />;
}
