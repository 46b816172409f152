import { Checkbox, Popover, TextInput, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { words } from '../words';
import classes from './Filters.module.css';

export interface FilterOption<T extends string> {
  value: T;
  label: string;
  /** A text where it is not exact. */
  count?: number | string | undefined;
}

interface Props<T extends string> {
  label: string;
  options: FilterOption<T>[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
  find?: { label: string; none: string };
}

const number = new Intl.NumberFormat('en');

/** A list of checks under a button; each applies as it is chosen. */
export function FilterMenu<T extends string>({ label, options, chosen, onToggle, find }: Props<T>) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const searchable = find && options.length > 8;
  const shown = options.filter((option) => option.label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));

  return (
    <Popover opened={opened} onChange={setOpened} onClose={() => setText('')} position="bottom-start" trapFocus returnFocus shadow="md" width={264}>
      <Popover.Target>
        <button type="button" className={classes.filter} data-chosen={chosen.length > 0 || undefined} onClick={() => setOpened(!opened)}>
          {label}
          {chosen.length > 0 && (
            <span className={classes.chosen}>
              {chosen.length}
              <VisuallyHidden>{words.users.chosen}</VisuallyHidden>
            </span>
          )}
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={label}>
        {searchable && <TextInput size="xs" mb={8} aria-label={find.label} placeholder={find.label} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />}
        <ul className={classes.options} onKeyDown={moveFocus}>
          {shown.map((option) => (
            <li key={option.value}>
              <Checkbox
                classNames={{ body: classes.option, labelWrapper: classes.optionLabel }}
                size="xs"
                label={
                  <>
                    <bdi>{option.label}</bdi>
                    {option.count !== undefined && <span className={classes.count}>{typeof option.count === 'number' ? number.format(option.count) : option.count}</span>}
                  </>
                }
                checked={chosen.includes(option.value)}
                onChange={() => onToggle(option.value)}
              />
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className={classes.none}>{find?.none}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  boxes[boxes.indexOf(document.activeElement as HTMLInputElement) + step]?.focus();
}
