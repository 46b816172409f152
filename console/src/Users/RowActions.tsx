import { IconCrown, IconDots, IconEye, IconKey, IconLink, IconLockOpen, IconMailForward, IconMailOff, IconPencil, IconPlayerPause, IconPlayerPlay, IconReplace, IconRobot, IconShieldOff, IconTrash, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import type { User } from '../api/types';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { isButton, offeredActions, type OfferedAction, type RowAction } from './rowActions';
import classes from './Table.module.css';

export const actionIcons = { edit: IconPencil, reset: IconKey, suspend: IconPlayerPause, reactivate: IconPlayerPlay, deactivate: IconUserOff, activate: IconUserCheck, unlock: IconLockOpen, resend: IconMailForward, copyInvite: IconLink, revoke: IconMailOff, replace: IconReplace, delete: IconTrash, handOver: IconCrown, transferBots: IconRobot, resetSecondFactor: IconShieldOff } satisfies Record<RowAction, unknown>;

export interface RowHandlers {
  onAct: (action: RowAction, user: User) => void;
  onMenu: (user: User, button: HTMLElement) => void;
  /** Opens the person where this preset's rows do: beside the list, or on their own page. */
  onRow: (user: User) => void;
  /** The name opens the person's own page. */
  onName: (user: User) => void;
  /** Selects a row; undefined where there is nothing to be done with several. */
  onPick?: ((id: string, range: boolean) => void) | undefined;
}

interface Props extends Pick<RowHandlers, 'onAct' | 'onMenu'> {
  user: User;
}

export function RowActions({ user, onAct, onMenu }: Props) {
  const { can, me } = useReader();
  const menu = words.users.more(user.displayName);
  const offers = offeredActions(user, can, me?.policy);
  return (
    <span className={classes.actions}>
      {offers
        .filter((offer) => isButton(offer.action, offers))
        .map((offer) => (
          <ActionButton key={offer.action} offer={offer} user={user} readOnly={!can('users:update')} onAct={onAct} />
        ))}
      <button type="button" className={classes.icon} aria-label={menu} aria-haspopup="menu" data-hint={words.common.more} onClick={(event) => onMenu(user, event.currentTarget)}>
        <IconDots size={17} aria-hidden />
      </button>
    </span>
  );
}

interface ButtonProps {
  offer: OfferedAction;
  user: User;
  readOnly: boolean;
  onAct: RowHandlers['onAct'];
}

function ActionButton({ offer: { action, refused }, user, readOnly, onAct }: ButtonProps) {
  const view = action === 'edit' && readOnly;
  const Icon = view ? IconEye : actionIcons[action];
  const label = view ? words.users.view(user.displayName) : words.users.act[action](user.displayName);
  return (
    <button
      type="button"
      className={classes.icon}
      aria-label={label}
      aria-disabled={refused !== null || undefined}
      data-hint={refused ?? (view ? words.users.actions.view : words.users.actions[action])}
      onClick={() => refused === null && onAct(action, user)}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}
