import { IconCircle, IconCircleCheckFilled, IconCircleMinus, IconClock, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import type { Shown } from '../api/types';
import { useReader } from '../Shell/me';
import { words } from '../words';
import classes from './Availability.module.css';

const icons = { available: IconCircleCheckFilled, busy: IconCircleMinus, away: IconClock, offline: IconCircle, reconnecting: IconRefresh, disconnected: IconPlugConnectedX } satisfies Record<Shown, unknown>;

/** Where an agent stands, as word and shape. */
export function AvailabilityBadge({ shown }: { shown: Shown }) {
  const { me } = useReader();
  const Icon = icons[shown];
  return (
    <span className={classes.badge} data-shown={shown}>
      <Icon size={14} aria-hidden />
      {me?.words.availability[shown] ?? shown}
    </span>
  );
}

/** Whether someone has any page of the workspace open, as word and shape. */
export function OnlineBadge({ online }: { online: boolean }) {
  const Icon = icons[online ? 'available' : 'offline'];
  return (
    <span className={classes.badge} data-shown={online ? 'available' : 'offline'} data-online={online}>
      <Icon size={14} aria-hidden />
      {online ? words.users.online : words.users.offline}
    </span>
  );
}
