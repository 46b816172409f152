import { IconAddressBook, IconApi, IconCertificate, IconDeviceDesktop, IconDevices, IconFileSpreadsheet, IconForms, IconHistory, IconKey, IconLayoutBoard, IconListCheck, IconLogin2, IconMailForward, IconRobot, IconSettings, IconShieldCheck, IconStack2, IconUsers, IconUsersGroup, IconWebhook } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { hasQueues } from '../Queues/preset';
import { mayReadReference } from '../Reference/who';
import { hasSkills } from '../Skills/preset';
import { words } from '../words';

interface NavItem {
  to: '/$tenant/users' | '/$tenant/groups' | '/$tenant/roles' | '/$tenant/invites' | '/$tenant/jobs' | '/$tenant/bots' | '/$tenant/queues' | '/$tenant/skills' | '/$tenant/board' | '/$tenant/desktop' | '/$tenant/sessions' | '/$tenant/imports' | '/$tenant/audit' | '/$tenant/settings' | '/$tenant/sso' | '/$tenant/scim' | '/$tenant/keys' | '/$tenant/webhooks' | '/$tenant/user-settings' | '/$tenant/api';
  label: string;
  /** Of several, any. */
  permission: string | readonly string[];
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Where not every preset has it. */
  has?: (preset: string | undefined) => boolean;
}

/** The pages there are, in order. A reader sees those they may open. */
const navItems: readonly NavItem[] = [
  { to: '/$tenant/users', label: words.shell.users, permission: 'users:read', icon: IconUsers },
  { to: '/$tenant/groups', label: words.shell.groups, permission: 'groups:read', icon: IconUsersGroup },
  { to: '/$tenant/roles', label: words.shell.roles, permission: 'roles:read', icon: IconShieldCheck },
  { to: '/$tenant/invites', label: words.shell.invites, permission: 'users:create', icon: IconMailForward },
  { to: '/$tenant/jobs', label: words.shell.jobs, permission: ['users:update', 'users:block', 'users:delete', 'users:create', 'users:reset_credentials'], icon: IconListCheck },
  { to: '/$tenant/bots', label: words.shell.bots, permission: 'bots:read', icon: IconRobot },
  { to: '/$tenant/queues', label: words.shell.queues, permission: 'queues:read', icon: IconStack2, has: hasQueues },
  { to: '/$tenant/skills', label: words.shell.skills, permission: 'skills:read', icon: IconCertificate, has: hasSkills },
  { to: '/$tenant/board', label: words.shell.board, permission: 'agents:monitor', icon: IconLayoutBoard },
  { to: '/$tenant/desktop', label: words.shell.desktop, permission: 'conversations:handle', icon: IconDeviceDesktop },
  { to: '/$tenant/sessions', label: words.shell.sessions, permission: 'sessions:read', icon: IconDevices },
  { to: '/$tenant/imports', label: words.shell.imports, permission: 'users:import', icon: IconFileSpreadsheet },
  { to: '/$tenant/audit', label: words.shell.audit, permission: 'audit:read', icon: IconHistory },
  { to: '/$tenant/user-settings', label: words.shell.userSettings, permission: 'profile_fields:update', icon: IconForms },
  { to: '/$tenant/settings', label: words.shell.settings, permission: 'settings:read', icon: IconSettings },
  { to: '/$tenant/sso', label: words.shell.signOn, permission: 'sso:update', icon: IconLogin2 },
  { to: '/$tenant/scim', label: words.shell.directory, permission: 'settings:update', icon: IconAddressBook },
  { to: '/$tenant/keys', label: words.shell.apiKeys, permission: 'keys:update', icon: IconKey },
  { to: '/$tenant/webhooks', label: words.shell.webhooks, permission: 'webhooks:update', icon: IconWebhook },
  { to: '/$tenant/api', label: words.shell.reference, permission: mayReadReference, icon: IconApi },
];

type Can = (permission: string | readonly string[]) => boolean;

/** Those that a reader may open, where their preset has them. */
export const openTo = (can: Can, preset: string | undefined) => navItems.filter((item) => can(item.permission) && (item.has?.(preset) ?? true));

/** Whether a reader may be on this page. A page that no entry leads to says so itself. */
export function mayBeAt(path: string, can: Can): boolean {
  const item = navItems.find(({ to }) => path.endsWith(to.replace('/$tenant', '')));
  return !item || can(item.permission);
}
