import { Checkbox, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import filterClasses from '../Users/Filters.module.css';
import { audit } from '../words/audit';
import classes from './Audit.module.css';
import { groups, hasAction, hasGroup, toggleAction, toggleGroup } from './view';

/** The kinds of events, by group; each applies as it is chosen. */
export function ActionFilter({ names, onNames }: { names: readonly string[]; onNames: (names: string[]) => void }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus shadow="md" width={264}>
      <Popover.Target>
        <button type="button" className={filterClasses.filter} data-chosen={names.length > 0 || undefined} onClick={() => setOpened(!opened)}>
          {audit.filters.name}
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={audit.filters.name}>
        <div className={classes.groups}>
          {groups.map((group) => {
            const some = group.actions.some((action) => hasAction(names, action));
            return (
              <div key={group.name} role="group" aria-label={group.name}>
                <Checkbox size="xs" py={5} fw={600} label={group.name} checked={hasGroup(names, group)} indeterminate={some && !hasGroup(names, group)} onChange={() => onNames(toggleGroup(names, group))} />
                <ul>
                  {group.actions.map((action) => (
                    <li key={action}>
                      <Checkbox size="xs" py={4} label={audit.actions[action]} checked={hasAction(names, action)} onChange={() => onNames(toggleAction(names, group, action))} />
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
