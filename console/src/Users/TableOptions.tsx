import { ActionIcon, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { words } from '../words';
import { columns, type ColumnId } from './columns';
import classes from './Filters.module.css';

export interface TableChoice {
  density: 'comfortable' | 'compact';
  /** Those there are to choose from. */
  offered: readonly ColumnId[];
  columns: ColumnId[];
  chosen: boolean;
  setDensity: (density: 'comfortable' | 'compact') => void;
  setColumns: (columns: ColumnId[] | null) => void;
}

/** Density and columns; this browser remembers them. */
export function TableOptions({ choice }: { choice: TableChoice }) {
  const [opened, setOpened] = useState(false);
  const toggle = (id: ColumnId) => choice.setColumns(choice.columns.includes(id) ? choice.columns.filter((other) => other !== id) : [...choice.columns, id]);

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md" width={248}>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={words.users.options} data-hint={words.users.options} onClick={() => setOpened(!opened)}>
          <IconAdjustmentsHorizontal size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label={words.users.options}>
        <p className={classes.heading} id="density">
          {words.users.density}
        </p>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="density"
          value={choice.density}
          onChange={(value) => choice.setDensity(value as TableChoice['density'])}
          data={[
            { value: 'comfortable', label: words.users.comfortable },
            { value: 'compact', label: words.users.compact },
          ]}
        />
        <p className={classes.heading}>{words.users.showColumns}</p>
        <ul className={classes.options}>
          {choice.offered.map((id) => (
            <li key={id}>
              <Checkbox classNames={{ body: classes.option, labelWrapper: classes.optionLabel }} size="xs" label={columns[id].label} checked={choice.columns.includes(id)} onChange={() => toggle(id)} />
            </li>
          ))}
        </ul>
        {choice.chosen && (
          <button type="button" className={classes.clear} onClick={() => choice.setColumns(null)}>
            {words.users.resetColumns}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
