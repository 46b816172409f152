import type { MantineColorScheme } from '@mantine/core';
import { IconBuilding, IconBuildingCommunity, IconDeviceDesktop, IconKeyboard, IconLogout, IconMail, IconMoon, IconPlugConnected, IconRefresh, IconShieldPlus, IconSun, IconUserCircle, IconUserPlus } from '@tabler/icons-react';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { answer, apiFor } from '../api/client';
import type { User } from '../api/types';
import { words } from '../words';
import type { useReader } from './me';
import { openTo } from './nav';
import { openOverlay } from './Overlays';
import { signOut } from './signOut';

export interface Entry {
  id: string;
  group: string;
  label: string;
  detail?: string;
  icon?: ComponentType<{ size?: number; stroke?: number }>;
  person?: User;
  run: () => void;
}

export const peopleQuery = (tenant: string, search: string) =>
  queryOptions({
    queryKey: [tenant, 'users', 'found', search],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users', { params: { query: { search, limit: 7 } }, signal })).then((page) => page.items),
  });

interface Context {
  reader: ReturnType<typeof useReader>;
  navigate: ReturnType<typeof useNavigate>;
  client: QueryClient;
  setColorScheme: (scheme: MantineColorScheme) => void;
  text: string;
}

const schemeIcons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Pages and actions whose words hold what was typed. */
export function commands({ reader, navigate, client, setColorScheme, text }: Context): Entry[] {
  const { tenant, me, can } = reader;
  const pages: Entry[] = [
    ...openTo(can, me?.tenant.preset).map((item) => ({ id: item.to.replace(/\W/g, ''), group: words.palette.pages, label: item.label, icon: item.icon, run: () => void navigate({ to: item.to, params: { tenant } }) })),
    ...(me?.isOperator
      ? [
          { id: 'workspaces', group: words.palette.pages, label: words.shell.allWorkspaces, icon: IconBuildingCommunity, run: () => void navigate({ to: '/$tenant/operator/workspaces', params: { tenant } }) },
          { id: 'outbox', group: words.palette.pages, label: words.shell.outbox, icon: IconMail, run: () => void navigate({ to: '/$tenant/operator/mails', params: { tenant } }) },
          { id: 'portals', group: words.palette.pages, label: words.shell.portals, icon: IconPlugConnected, run: () => void navigate({ to: '/$tenant/operator/portals', params: { tenant } }) },
        ]
      : []),
    { id: 'account', group: words.palette.pages, label: words.shell.myAccount, icon: IconUserCircle, run: () => window.location.assign('/account') },
    ...(me?.tenants ?? [])
      .filter((other) => other.entered && other.code !== tenant)
      .map((other) => ({ id: `tenant-${other.code}`, group: words.palette.pages, label: words.palette.switchTo(other.name), icon: IconBuilding, run: () => void navigate({ to: '/$tenant', params: { tenant: other.code } }) })),
  ];
  const actions: Entry[] = [
    ...(can('users:create') ? [{ id: 'add', group: words.palette.actions, label: words.users.add, icon: IconUserPlus, run: () => void navigate({ to: '/$tenant/users', params: { tenant }, search: { add: '1' } }) }] : []),
    ...(can('roles:read') && can('roles:update') ? [{ id: 'new-role', group: words.palette.actions, label: words.palette.newRole, icon: IconShieldPlus, run: () => void navigate({ to: '/$tenant/roles', params: { tenant }, search: { new: '1' } }) }] : []),
    { id: 'refresh', group: words.palette.actions, label: words.palette.refresh, icon: IconRefresh, run: () => void client.invalidateQueries({ queryKey: [tenant] }) },
    ...(['auto', 'light', 'dark'] as const).map((scheme) => ({ id: scheme, group: words.palette.actions, label: words.palette.scheme(words.shell.schemes[scheme]), icon: schemeIcons[scheme], run: () => setColorScheme(scheme) })),
    { id: 'keys', group: words.palette.actions, label: words.shell.keys, icon: IconKeyboard, run: () => openOverlay('keys') },
    { id: 'sign-out', group: words.palette.actions, label: words.shell.signOut, icon: IconLogout, run: signOut },
  ];
  const wanted = text.trim().toLocaleLowerCase();
  return [...pages, ...actions].filter((entry) => entry.label.toLocaleLowerCase().includes(wanted));
}
