import '../theme/dialogs.css';
import { Drawer } from '@mantine/core';
import { words } from '../words';
import { Nav } from './Nav';

export default function NavDrawer({ onClose }: { onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} size={280} padding={0} withCloseButton={false} aria-label={words.shell.nav} styles={{ body: { height: '100%' }, content: { background: 'var(--surface-sunken)' } }}>
      <Nav onGo={onClose} />
    </Drawer>
  );
}
