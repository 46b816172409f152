import { Button, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import filterClasses from '../Users/Filters.module.css';
import { audit } from '../words/audit';
import classes from './Audit.module.css';
import { dayBefore } from './view';

interface Props {
  from: string;
  to: string;
  onSpan: (from: string, to: string) => void;
}

/** From one day to another, both in it, where the reader is. */
export function DateFilter({ from, to, onSpan }: Props) {
  const [opened, setOpened] = useState(false);
  const today = dayBefore(1, new Date());
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus shadow="md" width={280}>
      <Popover.Target>
        <button type="button" className={filterClasses.filter} data-chosen={from !== '' || to !== '' || undefined} onClick={() => setOpened(!opened)}>
          {audit.filters.date}
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={audit.filters.date}>
        <div className={classes.dates}>
          <div className={classes.spans}>
            {[1, 7, 30].map((days) => (
              <Button
                key={days}
                size="compact-xs"
                variant="default"
                onClick={() => {
                  onSpan(dayBefore(days, new Date()), '');
                  setOpened(false);
                }}
              >
                {audit.filters.spans[days]}
              </Button>
            ))}
          </div>
          <TextInput type="date" size="xs" label={audit.filters.from} max={to || today} value={from} onChange={(event) => onSpan(event.currentTarget.value, to)} />
          <TextInput type="date" size="xs" label={audit.filters.to} min={from} max={today} value={to} onChange={(event) => onSpan(from, event.currentTarget.value)} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
