import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus, IconShield } from '@tabler/icons-react';
import type { Permission, UserType } from '../api/types';
import { useReader } from '../Shell/me';
import { roleWords } from '../words/roles';
import classes from './Permissions.module.css';

interface Props {
  permission: Permission;
  types: readonly UserType[];
  given: boolean;
  /** An administrative one that the reader does not hold. */
  locked: boolean;
  /** Absent where it is only read. */
  onToggle: (() => void) | undefined;
}

/** One permission: given or not, marked where administrative, and the types that let it through. */
export function PermissionRow({ permission, types, given, locked, onToggle }: Props) {
  const label = (
    <span className={classes.label}>
      <span>{permission.name}</span>
      {permission.administrative && (
        <span className={classes.shield} data-hint={roleWords.administrative}>
          <IconShield size={14} aria-hidden />
          <VisuallyHidden>({roleWords.administrative})</VisuallyHidden>
        </span>
      )}
      <code dir="ltr">{permission.permission}</code>
    </span>
  );
  const notes = (
    <>
      {locked && onToggle && <span className={classes.locked}>{roleWords.notHeld}</span>}
      {types.length > 0 && <Lets permission={permission} types={types} />}
    </>
  );

  return (
    <li className={classes.row} data-given={given || undefined}>
      {onToggle ? (
        <Checkbox size="xs" className={classes.check} classNames={{ inner: classes.box, description: classes.notes }} checked={given} disabled={locked} onChange={onToggle} label={label} description={notes} data-permission={permission.permission} />
      ) : (
        <div className={classes.read}>
          {given ? <IconCheck size={16} className={classes.yes} aria-hidden /> : <IconMinus size={16} className={classes.no} aria-hidden />}
          <div>
            <VisuallyHidden>{given ? roleWords.isGiven : roleWords.notGiven}</VisuallyHidden>
            {label}
            <div className={classes.notes}>{notes}</div>
          </div>
        </div>
      )}
      {types.map((type) => (
        <span key={type} className={classes.cell} aria-hidden>
          {permission.types.includes(type) ? <IconCheck size={15} /> : <span className={classes.never} />}
        </span>
      ))}
    </li>
  );
}

const listed = new Intl.ListFormat('en');

/** In words, where there is no room for the columns and for assistive technology. */
function Lets({ permission, types }: { permission: Permission; types: readonly UserType[] }) {
  const { typeWord } = useReader();
  const through = types.filter((type) => permission.types.includes(type));
  return (
    <span className={classes.lets}>
      {through.length === 0 ? roleWords.letsNone : through.length === types.length ? roleWords.letsAll : roleWords.lets(listed.format(through.map(typeWord)))}
    </span>
  );
}
