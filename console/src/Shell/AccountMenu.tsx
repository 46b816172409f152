import { Menu, useMantineColorScheme, VisuallyHidden, type MantineColorScheme } from '@mantine/core';
import { IconDots, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Avatar } from '../ui/Avatar';
import { words } from '../words';
import { signOut } from './signOut';
import { useReader } from './me';
import classes from './Nav.module.css';
import { openOverlay } from './Overlays';

const schemes = ['auto', 'light', 'dark'] as const;

export function AccountMenu() {
  const user = useReader().me?.user;
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  return (
    <Menu position="top-start" width={216}>
      <Menu.Target>
        <button type="button" className={classes.account}>
          {user ? <Avatar id={user.id} name={user.displayName} email={user.email} picture={user.picture} /> : <IconUserCircle size={34} stroke={1} aria-hidden />}
          <VisuallyHidden>{words.shell.account}</VisuallyHidden>
          <span className={classes.who}>
            <span dir="auto">{user?.displayName}</span>
            <span>{user?.email}</span>
          </span>
          <IconDots size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {words.shell.myAccount}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => openOverlay('keys')}>
          {words.shell.keys}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{words.shell.scheme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {words.shell.schemes[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {words.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
