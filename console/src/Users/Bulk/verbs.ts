import type { JobVerb } from '../../api/types';

interface Offered {
  verb: JobVerb;
  permissions: readonly string[];
}

const all: readonly Offered[] = [
  { verb: 'add_role', permissions: ['users:update', 'roles:assign', 'roles:read'] },
  { verb: 'add_group', permissions: ['users:update', 'groups:update', 'groups:read'] },
  { verb: 'suspend', permissions: ['users:block'] },
  { verb: 'reactivate', permissions: ['users:block'] },
  { verb: 'deactivate', permissions: ['users:block'] },
  { verb: 'activate', permissions: ['users:block'] },
  { verb: 'delete', permissions: ['users:delete'] },
  { verb: 'remove_role', permissions: ['users:update', 'roles:assign', 'roles:read'] },
  { verb: 'remove_group', permissions: ['users:update', 'groups:update', 'groups:read'] },
  { verb: 'unlock', permissions: ['users:reset_credentials'] },
  { verb: 'resend_invite', permissions: ['users:create'] },
];

export interface BulkPolicy {
  verbs: readonly string[];
  rolesThroughGroups: boolean;
}

/** The verbs that a workspace has only with its own of putting people out. */
const of: Partial<Record<JobVerb, string>> = { suspend: 'suspend', reactivate: 'suspend', deactivate: 'deactivate', activate: 'deactivate', delete: 'delete' };

/** What the bar offers its reader, the most used first: by permission and by the workspace's policy. The server has the last word. */
export function offeredVerbs(can: (permission: string) => boolean, policy: BulkPolicy): JobVerb[] {
  return all
    .filter(({ permissions }) => permissions.every(can))
    .map(({ verb }) => verb)
    .filter((verb) => {
      const putsOut = of[verb];
      return putsOut ? policy.verbs.includes(putsOut) : !verb.endsWith('_role') || !policy.rolesThroughGroups;
    });
}
