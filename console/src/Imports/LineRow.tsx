import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Import, ImportLine } from '../api/types';
import classes from '../Bulk/Bulk.module.css';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { imports as say } from '../words/imports';
import own from './Imports.module.css';
import { MendForm } from './MendForm';
import { editLine } from './queries';
import { whoOf } from './who';

interface Props {
  one: Import;
  line: ImportLine;
  mends: boolean;
  onMend: (on: boolean) => void;
  onChanged: (next: Import) => void;
}

/** One line: whom it is about, what it does, and what is wrong with it. */
export function LineRow({ one, line, mends, onMend, onChanged }: Props) {
  const { tenant } = useReader();
  const { run, busy } = useAction();
  const open = one.state === 'ready' || one.state === 'checking';
  const { name, email } = whoOf(one, line);
  const edit = (body: { cells?: string[]; leftOut?: boolean }) =>
    void run(async () => {
      try {
        onChanged(await editLine(tenant, one.id, line.number, body));
        onMend(false);
        announce(say.mended(line.number));
      } catch (failure) {
        notify(`${say.lineFailed}: ${failure instanceof Error ? failure.message : ''}`);
      }
    });
  const labelOf = (field: string | null) => one.fields.find((one) => one.name === field)?.label;
  const columnOf = (field: string | null) => one.columns.findIndex((column) => column.field === field);

  return (
    <>
      <tr data-line={line.number} data-state={line.state}>
        <td className={own.line}>{line.number}</td>
        <th scope="row">
          <span className={classes.name}>
            {line.userId ? <Link to="/$tenant/users/$id" params={{ tenant, id: line.userId }} dir="auto">{name}</Link> : <span dir="auto">{name}</span>}
            {email && email !== name && <small dir="ltr">{email}</small>}
          </span>
        </th>
        <td className={classes.wide}>{wordOf(line)}</td>
        <td>
          <div className={own.details}>
            <span className={classes.narrow}>{wordOf(line)}</span>
            {line.faults.map((fault, index) => (
              <span key={index} className={own.fault}>
                {labelOf(fault.field) && <strong>{say.at(labelOf(fault.field) ?? '')} </strong>}
                {fault.message}
              </span>
            ))}
            {open && line.faults.map((fault, index) => fault.suggestion && columnOf(fault.field) >= 0 && (
              <Button key={index} size="compact-xs" variant="default" loading={busy} onClick={() => edit({ cells: one.columns.map((_, at) => (at === columnOf(fault.field) ? (fault.suggestion ?? '') : (line.cells[at] ?? ''))) })}>
                {say.use(fault.suggestion)}
              </Button>
            ))}
            {line.changes.map((change) => (
              <span key={change.field}>
                {say.at(labelOf(change.field) ?? change.field)} <span className={own.before} dir="auto">{change.before ?? say.empty}</span> → <span dir="auto">{change.after ?? say.empty}</span>
              </span>
            ))}
          </div>
        </td>
        <td>
          {open && (
            <div className={own.acts}>
              {line.state !== 'left_out' && !mends && <Button size="compact-sm" variant="default" aria-label={say.mendLine(line.number)} onClick={() => onMend(true)}>{say.mend}</Button>}
              {line.state === 'left_out'
                ? <Button size="compact-sm" variant="default" loading={busy} aria-label={say.takeInLine(line.number)} onClick={() => edit({ leftOut: false })}>{say.takeIn}</Button>
                : <Button size="compact-sm" variant="subtle" loading={busy} aria-label={say.leaveOutLine(line.number)} onClick={() => edit({ leftOut: true })}>{say.leaveOut}</Button>}
            </div>
          )}
        </td>
      </tr>
      {mends && open && (
        <tr>
          <td colSpan={5}>
            <MendForm one={one} line={line} busy={busy} onSave={(cells) => edit({ cells })} onClose={() => onMend(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

const wordOf = ({ state, verb }: ImportLine) =>
  (verb && (state === 'create' || state === 'update' || state === 'act') ? say.will[verb] : verb && state === 'done' ? say.did[verb] : say.counts[state]) ?? state;
