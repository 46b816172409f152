import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Group } from '../api/types';
import saveClasses from '../Roles/SaveDialog.module.css';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { groupWords } from '../words/groups';
import { roleWords } from '../words/roles';
import type { GroupForm } from './form';
import { Outcome } from './Outcome';
import { previewQuery } from './queries';

interface Props {
  group: Group;
  form: GroupForm;
  busy: boolean;
  error: Error | null;
  onSave: () => void;
  onClose: () => void;
}

/** What saving will change for whom, before it is saved. */
export function SaveDialog({ group, form, busy, error, onSave, onClose }: Props) {
  const { tenant } = useReader();
  const { data: preview, error: unknown, refetch } = useQuery(previewQuery(tenant, group.id, { roleIds: form.roleIds, groupIds: form.groupIds, delete: null }));
  const verb = useRef<HTMLButtonElement>(null);
  const known = preview !== undefined;
  useReturnFocus('#group');

  // Nothing is decided before it is known.
  useEffect(() => {
    if (known) verb.current?.focus();
  }, [known]);

  return (
    <Modal opened onClose={onClose} title={groupWords.preview.title(group.name)} size={520} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={saveClasses.body}>
        <Outcome preview={preview} error={unknown} onRetry={() => void refetch()} />
        {error && <ProblemBanner title={groupWords.failed} error={error} />}
      </div>
      <div className={formClasses.decide}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button ref={verb} loading={busy} loaderProps={{ type: 'dots' }} disabled={!preview?.may.allowed} onClick={onSave}>
          {roleWords.preview.submit}
        </Button>
      </div>
    </Modal>
  );
}
