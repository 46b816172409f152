import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Import, ImportLine } from '../api/types';
import { TextField } from '../ui/TextField';
import { imports as say } from '../words/imports';
import own from './Imports.module.css';

interface Props {
  one: Import;
  line: ImportLine;
  busy: boolean;
  onSave: (cells: string[]) => void;
  onClose: () => void;
}

/** The cells of one line, to be typed anew; what is wrong stands at its cell. */
export function MendForm({ one, line, busy, onSave, onClose }: Props) {
  const [cells, setCells] = useState(() => one.columns.map((_, index) => line.cells[index] ?? ''));
  const form = useRef<HTMLFormElement>(null);
  const faultAt = (field: string | null) => (field ? line.faults.find((fault) => fault.field === field)?.message : undefined);
  useEffect(() => (form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]') ?? form.current?.querySelector('input'))?.focus(), []);

  return (
    <form
      ref={form}
      className={own.form}
      aria-label={say.mendLine(line.number)}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(cells);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={own.cells}>
        {one.columns.map((column, index) => (
          <TextField key={index} label={say.cell(column.head)} value={cells[index] ?? ''} error={cells[index] === (line.cells[index] ?? '') ? faultAt(column.field) : undefined} onValue={(value) => setCells((now) => now.map((cell, at) => (at === index ? value : cell)))} />
        ))}
      </div>
      <div className={own.acts}>
        <Button size="xs" variant="default" onClick={onClose}>{say.keepLine}</Button>
        <Button size="xs" type="submit" loading={busy}>{say.saveLine}</Button>
      </div>
    </form>
  );
}
