import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsSort, IconCheck } from '@tabler/icons-react';
import { words } from '../words';
import { sorts, type Sort } from './view';

/** Cards have no heads to click: on a phone the order is chosen here. */
export function SortMenu({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={words.users.sort}>
          <IconArrowsSort size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map((option) => (
          <Menu.Item key={option} role="menuitemradio" aria-checked={option === sort} rightSection={option === sort && <IconCheck size={16} aria-hidden />} onClick={() => onSort(option)}>
            {words.users.sorts[option]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
