import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Import, Way } from '../api/types';
import type { Shared } from '../Invites/lines';
import { SharedFields } from '../Invites/SharedFields';
import { useReader } from '../Shell/me';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { imports as say } from '../words/imports';
import classes from './Imports.module.css';
import { editImport } from './queries';

/** What the columns are, and what those get who are new. Either way the lines are looked at again. */
export function Setup({ one, onChanged }: { one: Import; onChanged: (next: Import) => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const [columns, setColumns] = useState(one.columns);
  const [shared, setShared] = useState<Shared>({
    type: one.choices.type as Shared['type'], roleIds: [...(one.choices.roleIds ?? [])], groupIds: [...(one.choices.groupIds ?? [])], activation: one.choices.activation as Way | null,
  });
  const taken = new Set(columns.map(({ field }) => field));
  const canClear = new Set(one.fields.filter((field) => field.canClear).map(({ name }) => name));
  const set = (index: number, to: Partial<Import['columns'][number]>) => setColumns((now) => now.map((column, at) => (at === index ? { ...column, ...to } : column)));
  // Where nobody can be told apart, or faults are all there is, this is what helps.
  const [open] = useState(!['email', 'externalId', 'id'].some((field) => taken.has(field)));

  const save = () =>
    void run(async () => {
      onChanged(await editImport(tenant, one.id, {
        columns: columns.map(({ field, clears }) => ({ field, clears })),
        type: shared.type ?? ('' as never), roleIds: shared.roleIds, groupIds: shared.groupIds, ...(shared.activation && { activation: shared.activation }),
      }));
    });

  return (
    <details className={classes.setup} open={open}>
      <summary>{say.setup}</summary>
      <div>
        <h2>{say.columnsTitle}</h2>
        <div className={classes.columns}>
          {columns.map((column, index) => (
            <div key={index}>
              <NativeSelect
                label={say.column(column.head)}
                data={[{ value: '', label: say.notUsed }, ...one.fields.map(({ name, label }) => ({ value: name, label, disabled: taken.has(name) && column.field !== name }))]}
                value={column.field ?? ''}
                onChange={(event) => set(index, { field: event.currentTarget.value || null, clears: false })}
              />
              {column.field && canClear.has(column.field) && <Checkbox size="xs" label={say.clears} checked={column.clears} onChange={(event) => set(index, { clears: event.currentTarget.checked })} />}
            </div>
          ))}
        </div>
        <p className={classes.hint}>{say.newcomersText}</p>
        <SharedFields value={shared} tried={false} onChange={(to) => setShared((now) => ({ ...now, ...to }))} />
        {error && <ProblemBanner title={say.saveFailed} error={error} />}
        <div>
          <Button variant="default" loading={busy} disabled={one.state !== 'ready'} onClick={save}>{say.save}</Button>
        </div>
      </div>
    </details>
  );
}
