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

export function GroupBadges({ groups, shown = 1 }: { groups: User['groups']; shown?: number }) {
  if (groups.length === 0) return <span className={classes.quiet}>{words.common.none}</span>;
  const rest = groups.slice(shown);
  return (
    <span className={classes.tags}>
      {groups.slice(0, shown).map((group) => (
        <span key={group.id} className={classes.type} title={group.name}>
          <bdi>{group.name}</bdi>
        </span>
      ))}
      {rest.length > 0 && (
        <span className={classes.rest} tabIndex={0} data-hint={rest.map((group) => group.name).join(', ')}>
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
