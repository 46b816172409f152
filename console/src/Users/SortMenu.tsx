import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { sorts, type Sort } from './view';

/** Cards have no heads to click: on a phone the order is chosen here. */
export function SortMenu({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const { me } = useReader();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={words.users.sort}>
          <IconArrowsSort size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={sort} onChange={(option) => onSort(option as Sort)}>
          {sorts.filter((option) => me?.calls.allowed || !option.endsWith('calls')).map((option) => (
            <Menu.RadioItem key={option} value={option} closeMenuOnClick>
              {words.users.sorts[option]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
