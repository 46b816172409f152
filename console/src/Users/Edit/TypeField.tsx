import { Button } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { words } from '../../words';
import { TypeBadge } from '../Badges';
import classes from './Edit.module.css';

/** The type, which nobody edits, and the way to another one. Where there are no types, the way to another address is the same. */
export function TypeField({ user, onReplace }: { user: UserDetails; onReplace: () => void }) {
  const { can } = useReader();
  const { editType, replace } = user.may;
  const offered = can('users:create') && can('users:block') && !user.replacedBy;
  if (user.type === null && !offered) return null;
  return (
    <div className={classes.fixed}>
      <span className={classes.fixedLabel}>{user.type === null ? words.users.actions.replace : words.fields.type}</span>
      <span className={classes.fixedValue}>
        {user.type !== null && <TypeBadge type={user.type} />}
        {offered && (
          <Button size="xs" variant="default" leftSection={<IconReplace size={16} aria-hidden />} disabled={!replace.allowed} onClick={onReplace}>
            {words.users.actions.replace}
          </Button>
        )}
      </span>
      <p className={classes.reason}>{offered && !replace.allowed ? replace.reason : user.type === null ? words.edit.replaceHint : editType.reason}</p>
    </div>
  );
}
