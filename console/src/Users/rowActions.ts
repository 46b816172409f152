import type { User } from '../api/types';
import { words } from '../words';

export type RowAction = 'edit' | 'reset' | 'suspend' | 'reactivate' | 'deactivate' | 'activate' | 'unlock' | 'resend' | 'copyInvite' | 'revoke' | 'replace' | 'delete' | 'handOver' | 'transferBots' | 'resetSecondFactor';

export interface OfferedAction {
  action: RowAction;
  /** Why it cannot be done here; the server has the last word. */
  refused: string | null;
}

/** What of the workspace's policy decides on what is offered. */
export interface OfferedBy {
  activation?: readonly string[];
  verbs?: readonly string[];
}

/** What a row offers its reader: by permission, state, and the few rules a list row can know. */
export function offeredActions(user: User, can: (permission: string) => boolean, policy: OfferedBy = {}): OfferedAction[] {
  const offered: OfferedAction[] = [];
  const offer = (action: RowAction, permission: string, refused: string | null = null) => {
    if (can(permission)) offered.push({ action, refused });
  };
  const { activation = [], verbs = ['suspend'] } = policy;
  const self = user.isYou ? words.users.notYourself : null;
  const primary = user.isPrimaryAdmin ? words.users.notPrimary : null;

  offered.push({ action: 'edit', refused: null });
  if (user.state === 'invited') offer('resend', 'users:create');
  else offer('reset', 'users:reset_credentials', self);
  if (user.state === 'suspended') offer('reactivate', 'users:block', self);
  else if (verbs.includes('suspend') && (user.state === 'active' || user.state === 'invited')) offer('suspend', 'users:block', self ?? primary);
  if (user.state === 'deactivated') offer('activate', 'users:block', self);
  else if (verbs.includes('deactivate') && (user.state === 'active' || user.state === 'invited' || user.state === 'suspended')) offer('deactivate', 'users:block', self ?? primary);
  if (user.lockedUntil) offer('unlock', 'users:reset_credentials');
  if (user.state === 'invited') {
    if (activation.includes('copy_link')) offer('copyInvite', 'users:create');
    offer('revoke', 'users:create', user.isPrimaryAdmin ? words.users.notPrimaryInvite : null);
  }
  if (verbs.includes('delete')) offer('delete', 'users:delete', self ?? primary);
  // The primary admin's own to give away.
  if (user.isYou && user.isPrimaryAdmin) offered.push({ action: 'handOver', refused: null });
  return offered;
}

const buttons: readonly RowAction[] = ['edit', 'reset', 'resend', 'suspend', 'reactivate', 'deactivate', 'activate'];

/** Whether an action stands in the row itself: of two ways to put someone out, or out and in, the first. */
export const isButton = (action: RowAction, offered: readonly OfferedAction[]) =>
  buttons.includes(action) && !(action === 'deactivate' && offered.some((other) => other.action === 'suspend' || other.action === 'reactivate'));

const blocking: readonly RowAction[] = ['suspend', 'reactivate', 'deactivate', 'activate'];

/** What their own page offers besides: the bots of someone who leaves, all at once. */
export function pageActions(user: User, can: (permission: string) => boolean, policy: OfferedBy = {}): OfferedAction[] {
  const offered = offeredActions(user, can, policy);
  if (can('bots:transfer') && user.state !== 'invited') {
    const at = offered.findIndex(({ action }) => blocking.includes(action));
    offered.splice(at < 0 ? offered.length : at, 0, { action: 'transferBots', refused: null });
  }
  return offered;
}
