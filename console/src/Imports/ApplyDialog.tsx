import { Button, Modal } from '@mantine/core';
import type { Import } from '../api/types';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { words } from '../words';
import { imports } from '../words/imports';
import classes from './Imports.module.css';
import { applyImport, toDo } from './queries';

const { confirm: say } = imports;

/** Before harm: what will be done, and what will not. */
export function ApplyDialog({ one, onApplied, onClose }: { one: Import; onApplied: (next: Import) => void; onClose: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const { create, update, act, faulty, leftOut } = one.counts;
  const go = () =>
    void run(async () => {
      onApplied(await applyImport(tenant, one.id));
      onClose();
    });
  return (
    <Modal opened onClose={onClose} title={say.title(toDo(one))} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={form.form}>
        <ul className={classes.list}>
          {create > 0 && <li>{say.create(create)} {one.handOut ? say.byHand : say.mail}</li>}
          {update > 0 && <li>{say.update(update)}</li>}
          {act > 0 && <li>{say.act(act)}</li>}
          {faulty > 0 && <li>{say.faulty(faulty)}</li>}
          {leftOut > 0 && <li>{say.left(leftOut)}</li>}
        </ul>
        {error && <ProblemBanner title={imports.applyFailed} error={error} />}
        <div className={form.decide}>
          <Button variant="default" onClick={onClose}>{say.keep}</Button>
          <Button data-autofocus loading={busy} onClick={go}>{say.go}</Button>
        </div>
      </div>
    </Modal>
  );
}
