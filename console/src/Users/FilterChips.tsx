import { IconX } from '@tabler/icons-react';
import { words } from '../words';
import classes from './Filters.module.css';

export interface FilterChip {
  key: string;
  label: string;
  remove: () => void;
}

/** What narrows a list, each removable, and all at once. */
export function FilterChips({ chips, onClear }: { chips: readonly FilterChip[]; onClear: () => void }) {
  return (
    <div className={classes.chips}>
      {chips.map((chip) => (
        <span key={chip.key} className={classes.chip}>
          <span dir="auto">{chip.label}</span>
          <button type="button" aria-label={words.common.remove(chip.label)} onClick={chip.remove}>
            <IconX size={14} aria-hidden />
          </button>
        </span>
      ))}
      <button type="button" className={classes.clear} onClick={onClear}>
        {words.users.clear}
      </button>
    </div>
  );
}
