import '../theme/dialogs.css';
import { Drawer } from '@mantine/core';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { Nav } from './Nav';
import classes from './Nav.module.css';

export default function NavDrawer({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  return (
    <Drawer.Root opened onClose={onClose} size={280} classNames={{ content: classes.drawer }}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={words.shell.navigation}>
        <Nav onGo={onClose} />
      </Drawer.Content>
    </Drawer.Root>
  );
}
