import { IconApi, IconDevices, IconForms, IconHistory, IconListCheck, IconMailForward, IconRobot, IconSettings, IconShieldCheck, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { mayReadReference } from '../Reference/who';
import { words } from '../words';

interface NavItem {
  to: '/$tenant/users' | '/$tenant/groups' | '/$tenant/roles' | '/$tenant/invites' | '/$tenant/jobs' | '/$tenant/bots' | '/$tenant/sessions' | '/$tenant/audit' | '/$tenant/settings' | '/$tenant/user-settings' | '/$tenant/api';
  label: string;
  /** Of several, any. */
  permission: string | readonly string[];
  icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** The pages there are, in order. A reader sees those they may open. */
export const navItems: readonly NavItem[] = [
  { to: '/$tenant/users', label: words.shell.users, permission: 'users:read', icon: IconUsers },
  { to: '/$tenant/groups', label: words.shell.groups, permission: 'groups:read', icon: IconUsersGroup },
  { to: '/$tenant/roles', label: words.shell.roles, permission: 'roles:read', icon: IconShieldCheck },
  { to: '/$tenant/invites', label: words.shell.invites, permission: 'users:create', icon: IconMailForward },
  { to: '/$tenant/jobs', label: words.shell.jobs, permission: ['users:update', 'users:block', 'users:delete', 'users:create', 'users:reset_credentials'], icon: IconListCheck },
  { to: '/$tenant/bots', label: words.shell.bots, permission: 'bots:read', icon: IconRobot },
  { to: '/$tenant/sessions', label: words.shell.sessions, permission: 'sessions:read', icon: IconDevices },
  { to: '/$tenant/audit', label: words.shell.audit, permission: 'audit:read', icon: IconHistory },
  { to: '/$tenant/user-settings', label: words.shell.userSettings, permission: 'profile_fields:update', icon: IconForms },
  { to: '/$tenant/settings', label: words.shell.settings, permission: 'settings:read', icon: IconSettings },
  { to: '/$tenant/api', label: words.shell.reference, permission: mayReadReference, icon: IconApi },
];
