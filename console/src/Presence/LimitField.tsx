import { NativeSelect } from '@mantine/core';
import { agentWords as say } from '../words/agents';

interface Props {
  label: string;
  value: number | null;
  most: number;
  /** There may be no limit at all. */
  open?: boolean;
  disabled: boolean;
  onValue: (value: number | null) => void;
}

/** How many at once, none among the choices. */
export function LimitField({ label, value, most, open, disabled, onValue }: Props) {
  const numbers = Array.from({ length: most + 1 }, (_, count) => ({ value: String(count), label: count === 0 ? say.none : String(count) }));
  return (
    <NativeSelect
      label={label}
      data={open ? [{ value: '', label: say.noLimit }, ...numbers] : numbers}
      value={value === null ? '' : String(value)}
      disabled={disabled}
      onChange={({ currentTarget: { value: chosen } }) => onValue(chosen === '' ? null : Number(chosen))}
    />
  );
}
