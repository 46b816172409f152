import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { words } from '../../words';
import type { Export } from './useExport';

const say = words.users.export;

/** The people that the list shows, as a file. */
export function ExportMenu({ file }: { file: Export }) {
  return (
    <Menu position="bottom-end" width={208}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={say.menu} data-hint={say.menu} loading={file.busy}>
          <IconDownload size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={say.menu}>
        <Menu.Item onClick={() => file.save('csv')}>{say.csv}</Menu.Item>
        <Menu.Item onClick={() => file.save('json')}>{say.json}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
