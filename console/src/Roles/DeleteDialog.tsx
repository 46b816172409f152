import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { Role } from '../api/types';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { roleWords } from '../words/roles';
import { createRole, deleteRole } from './actions';
import { putRole, rolesQuery } from './queries';

interface Props {
  role: Role;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteDialog({ role, onDeleted, onClose }: Props) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  useReturnFocus('#role');
  const { name, code, description, permissions } = role;

  // Nobody held it, so one made anew from the same parts is as good.
  const restore = () =>
    createRole(tenant, { name, code, description, permissions }).then(
      (made) => {
        putRole(client, tenant, made);
        notify(roleWords.deleting.restored(name));
      },
      (failure: Error) => notifications.show({ title: roleWords.deleting.restoreFailed(name), message: failure.message, color: 'red' }),
    );
  const remove = async () => {
    const done = await run(() => deleteRole(tenant, role.id).then(() => true));
    // Someone may hold it by now: the count on the page is asked for anew.
    if (!done) return void client.invalidateQueries({ queryKey: rolesQuery(tenant).queryKey });
    onClose();
    onDeleted();
    notify(roleWords.deleting.done(name), () => void restore());
  };

  return (
    <Modal opened onClose={onClose} title={roleWords.deleting.title(name)} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={formClasses.form}>
        <p>{roleWords.deleting.text}</p>
        {error && <ProblemBanner title={roleWords.deleting.failed(name)} error={error} />}
      </div>
      <div className={formClasses.decide}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button color="red" data-autofocus loading={busy} loaderProps={{ type: 'dots' }} onClick={() => void remove()}>
          <bdi>{roleWords.deleting.submit(name)}</bdi>
        </Button>
      </div>
    </Modal>
  );
}
