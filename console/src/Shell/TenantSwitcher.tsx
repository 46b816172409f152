import { Menu } from '@mantine/core';
import { IconBuilding, IconCheck, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { words } from '../words';
import { useReader } from './me';
import classes from './Nav.module.css';

export function TenantSwitcher() {
  const { me, tenant } = useReader();
  const navigate = useNavigate();
  const name = me?.tenant.name ?? '';

  if (!me || (me.tenants.length < 2 && me.invitations === 0)) {
    return (
      <div className={classes.tenant}>
        <IconBuilding size={16} aria-hidden />
        <span dir="auto">{me ? name : <span className={classes.ghost} />}</span>
      </div>
    );
  }

  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <button type="button" className={classes.tenant} aria-label={words.shell.switchWorkspace(name)}>
          <IconBuilding size={16} aria-hidden />
          <span dir="auto">{name}</span>
          <IconSelector size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.shell.workspaces}</Menu.Label>
        {me.tenants.map((other) =>
          other.entered ? (
            <Menu.Item key={other.code} rightSection={other.code === tenant && <IconCheck size={16} aria-hidden />} aria-current={other.code === tenant || undefined} onClick={() => void navigate({ to: '/$tenant', params: { tenant: other.code } })}>
              <bdi>{other.name}</bdi>
            </Menu.Item>
          ) : (
            <Menu.Item key={other.code} component="a" href="/start">
              <bdi>{other.name}</bdi>
              <small style={{ display: 'block', color: 'var(--text-quiet)' }}>{words.shell.enterFirst}</small>
            </Menu.Item>
          ),
        )}
        {me.invitations > 0 && (
          <Menu.Item component="a" href="/start">
            {words.shell.invitations(me.invitations)}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
