import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type RefObject } from 'react';
import type { PermissionCategory, Role } from '../api/types';
import { useReader } from '../Shell/me';
import { forgetDraft, useDraftKey } from '../ui/draft';
import { Heading } from '../ui/Heading';
import { roleWords } from '../words/roles';
import { DeleteDialog } from './DeleteDialog';
import { namesOf, notHeld } from './names';
import classes from './Panel.module.css';
import { removeRole } from './queries';

interface Props {
  role: Role;
  catalog: readonly PermissionCategory[];
  unsaved: RefObject<boolean>;
  onDeleted: () => void;
}

/** Deleting, or why it can't be done. */
export function DeleteSection({ role, catalog, unsaved, onDeleted }: Props) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const draftKey = useDraftKey(`role.${role.id}`);
  const [asking, setAsking] = useState(false);
  const missing = notHeld(catalog, role.permissions, can).map(({ permission }) => namesOf(catalog)(permission));
  const inUse = role.people > 0;
  const reason = inUse ? roleWords.deleting.inUse(role.people) : missing.length > 0 ? roleWords.deleting.notHeld(missing.join(', ')) : roleWords.deleting.ready;

  const deleted = () => {
    unsaved.current = false;
    forgetDraft(draftKey);
    removeRole(client, tenant, role.id);
    onDeleted();
  };
  return (
    <section className={classes.remove} aria-labelledby="delete-role">
      <div>
        <Heading below={1} id="delete-role">
          {roleWords.deleting.section}
        </Heading>
        <p id="delete-reason">
          {reason}{' '}
          {inUse && can('users:read') && (
            <Link to="/$tenant/users" params={{ tenant }} search={{ role: role.id }}>
              {roleWords.showPeople}
            </Link>
          )}
        </p>
      </div>
      <Button variant="default" className={classes.danger} disabled={inUse || missing.length > 0} aria-describedby="delete-reason" onClick={() => setAsking(true)}>
        {roleWords.deleting.button}
      </Button>
      {asking && <DeleteDialog role={role} onDeleted={deleted} onClose={() => setAsking(false)} />}
    </section>
  );
}
