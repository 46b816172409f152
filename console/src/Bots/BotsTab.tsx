import type { UserDetails } from '../api/types';
import { UserBots } from './UserBots';

export default function BotsTab({ user }: { user: UserDetails }) {
  return <UserBots person={user} />;
}
