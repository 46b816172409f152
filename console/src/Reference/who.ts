/** Any of these opens the reference: whoever works on a workspace's set-up may want to script it. */
export const mayReadReference: readonly string[] = [
  'users:create', 'users:update', 'users:block', 'users:delete', 'users:import', 'users:export', 'users:reset_credentials',
  'sessions:read', 'sessions:end', 'roles:update', 'roles:assign', 'groups:update', 'settings:update', 'profile_fields:update',
  'sso:update', 'keys:update', 'webhooks:update', 'audit:read', 'audit:export', 'bots:transfer',
];
