import type { User, UserType } from '../api/types';
import { useReader } from '../Shell/me';
import { words } from '../words';
import classes from './Badges.module.css';

/** Nothing in workspaces without user types. */
export function TypeBadge({ type }: { type: UserType | null }) {
  const { typeWord } = useReader();
  return type && <span className={classes.type}>{typeWord(type)}</span>;
}

export function RoleTags({ roles, shown = 2 }: { roles: User['roles']; shown?: number }) {
  if (roles.length === 0) return <span className={classes.quiet}>{words.common.none}</span>;
  const rest = roles.slice(shown);
  return (
    <span className={classes.tags}>
      {roles.slice(0, shown).map((role) => (
        <span key={role.id} className={classes.tag} data-through={!role.own || undefined} title={role.own ? role.name : words.users.throughGroup(role.name)}>
          <bdi>{role.name}</bdi>
        </span>
      ))}
      {rest.length > 0 && (
        <span className={classes.rest} tabIndex={0} data-hint={rest.map((role) => role.name).join(', ')}>
          {words.users.moreRoles(rest.length)}
        </span>
      )}
    </span>
  );
}

/** Groups or queues: the first by name, the rest as a number. */
export function NameBadges({ of, shown = 1 }: { of: readonly { id: string; name: string }[]; shown?: number }) {
  if (of.length === 0) return <span className={classes.quiet}>{words.common.none}</span>;
  const rest = of.slice(shown);
  return (
    <span className={classes.tags}>
      {of.slice(0, shown).map((one) => (
        <span key={one.id} className={classes.type} title={one.name}>
          <bdi>{one.name}</bdi>
        </span>
      ))}
      {rest.length > 0 && (
        <span className={classes.rest} tabIndex={0} data-hint={rest.map((one) => one.name).join(', ')}>
          {words.users.moreRoles(rest.length)}
        </span>
      )}
    </span>
  );
}

/** "You" and "Primary admin" beside the name. */
export function NameMarks({ user }: { user: User }) {
  return (
    <>
      {user.isYou && <span className={classes.mark}>{words.common.you}</span>}
      {user.isPrimaryAdmin && <span className={classes.mark}>{words.common.primaryAdmin}</span>}
    </>
  );
}
