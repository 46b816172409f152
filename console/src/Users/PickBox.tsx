import { useEffect, useRef } from 'react';
import classes from './Table.module.css';

interface Props {
  label: string;
  checked: boolean;
  mixed?: boolean;
  onPick: (range: boolean) => void;
}

/** A box to select a row with. Shift takes all rows from the last one. */
export function PickBox({ label, checked, mixed = false, onPick }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <label className={classes.pick}>
      <input ref={box} type="checkbox" aria-label={label} checked={checked} onChange={() => undefined} onClick={(event) => onPick(event.shiftKey)} />
    </label>
  );
}
