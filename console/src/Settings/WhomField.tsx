import { MultiSelect } from '@mantine/core';
import { settings } from '../words/settings';
import classes from './Settings.module.css';
import { everyone, type WhomGroup } from './useWhom';

interface Props {
  labelledBy: string;
  describedBy: string;
  groups: WhomGroup[];
  value: string[];
  error: string | undefined;
  disabled: boolean;
  onValue: (value: string[]) => void;
}

/** Who something is asked of: everyone, or any of those that can be named. */
export function WhomField({ labelledBy, describedBy, groups, value, error, disabled, onValue }: Props) {
  const known = new Set(groups.flatMap(({ items }) => items.map((item) => item.value)));
  const others = value.filter((word) => !known.has(word)).map((word) => ({ value: word, label: word }));
  return (
    <MultiSelect
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data={others.length > 0 ? [...groups, { group: settings.whom.others, items: others }] : groups}
      value={value}
      // Beside everyone there is nobody else.
      onChange={(next) => onValue(next.at(-1) === everyone ? [everyone] : next.filter((word) => word !== everyone))}
      error={error}
      disabled={disabled}
      searchable
      nothingFoundMessage={settings.whom.none}
      // The list itself scrolls, and stands in the page's main part: so it is to be reached and found by the keyboard.
      withScrollArea={false}
      comboboxProps={{ withinPortal: false }}
      classNames={{ options: classes.options }}
    />
  );
}
