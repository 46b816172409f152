import type { PermissionCategory, Role } from '../api/types';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { roleWords } from '../words/roles';
import classes from './Panel.module.css';
import { PermissionTable } from './PermissionTable';
import { RoleHead } from './RoleHead';

interface Props {
  role: Role;
  catalog: readonly PermissionCategory[];
  onCopy: (id: string) => void;
}

/** A role to be read. */
export function RoleReader({ role, catalog, onCopy }: Props) {
  const { can } = useReader();
  return (
    <>
      <RoleHead role={role} onCopy={onCopy} />
      {role.system && (
        <Note>
          {roleWords.locked} {can('roles:update') && roleWords.lockedText}
        </Note>
      )}
      <p className={role.description ? classes.description : classes.quiet} dir="auto">
        {role.description || roleWords.noDescription}
      </p>
      <PermissionTable catalog={catalog} value={role.permissions} />
    </>
  );
}
