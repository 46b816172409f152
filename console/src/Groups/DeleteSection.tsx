import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Group } from '../api/types';
import panelClasses from '../Roles/Panel.module.css';
import saveClasses from '../Roles/SaveDialog.module.css';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { Heading } from '../ui/Heading';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { groupWords } from '../words/groups';
import { deleteGroup } from './actions';
import { Outcome } from './Outcome';
import { previewQuery, removeGroup } from './queries';

interface Props {
  group: Group;
  onDeleted: () => void;
}

/** Deleting, or why it can't be done. Nothing for those who only read, and for groups that stay. */
export function DeleteSection({ group, onDeleted }: Props) {
  const { can } = useReader();
  const [asking, setAsking] = useState(false);
  // Where the group may not be touched at all, its head has said why.
  if (group.source === 'system' || !can('groups:update') || (!group.may.edit.allowed && !group.may.delete.allowed)) return null;

  const { allowed, reason } = group.may.delete;
  return (
    <section className={panelClasses.remove} aria-labelledby="delete-group">
      <div>
        <Heading below={1} id="delete-group">
          {groupWords.deleting.section}
        </Heading>
        <p id="delete-reason">{allowed ? groupWords.deleting.ready : reason}</p>
      </div>
      <Button variant="default" className={panelClasses.danger} disabled={!allowed} aria-describedby="delete-reason" onClick={() => setAsking(true)}>
        {groupWords.deleting.button}
      </Button>
      {asking && <DeleteDialog group={group} onDeleted={onDeleted} onClose={() => setAsking(false)} />}
    </section>
  );
}

function DeleteDialog({ group, onDeleted, onClose }: Props & { onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const { data: preview, error: unknown, refetch } = useQuery(previewQuery(tenant, group.id, { roleIds: null, groupIds: null, delete: true }));
  useReturnFocus('#group');
  const { name, people, groups } = group;

  const remove = async () => {
    if (!(await run(() => deleteGroup(tenant, group.id).then(() => true)))) return;
    onClose();
    onDeleted();
    removeGroup(client, tenant, group.id);
    notify(groupWords.deleting.done(name));
  };
  return (
    <Modal opened onClose={onClose} title={groupWords.deleting.title(name)} size={520} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={saveClasses.body}>
        <p>
          {groupWords.deleting.people(people)} {groups.length > 0 && groupWords.deleting.inner(groups.map((inner) => inner.name).join(', '))}
        </p>
        <Outcome preview={preview} error={unknown} onRetry={() => void refetch()} />
        {error && <ProblemBanner title={groupWords.deleting.failed(name)} error={error} />}
      </div>
      <div className={formClasses.decide}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button color="red" loading={busy} loaderProps={{ type: 'dots' }} disabled={!preview?.may.allowed} onClick={() => void remove()}>
          <bdi>{groupWords.deleting.submit(name)}</bdi>
        </Button>
      </div>
    </Modal>
  );
}
