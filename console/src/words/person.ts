/** What a person's own page says; loaded with it. */
export const person = {
  back: 'All users',
  tabs: 'About this person',
  profile: 'Profile',
  sessions: 'Sessions',
  devices: 'Sessions/Devices',
  bots: 'Bots',
  queues: 'Queues',
  skills: 'Skills',
  statistics: 'Statistics',
  access: 'Permissions',
  botAccess: {
    label: 'Bot-builder access',
    levels: { none: 'None', builder: 'Builder', creator: 'Builder, and makes new bots' },
    from: (names: string) => `From ${names}. It follows roles and groups: change those to change it.`,
    none: 'It comes with a role that lets people edit bots, given by name or through a group.',
    through: (role: string, group: string) => `${role} (group ${group})`,
    withheld: 'Their user type does not let it through.',
  },
  activity: 'Activity',
  more: 'More',
  invitedAt: 'Invitation sent',
  lastSignIn: 'Last sign-in',
  neverSignedIn: 'Has not signed in yet',
  /** Where a preset calls a state otherwise on a person's page than in its list. */
  states: { 'enterprise-console': { invited: 'Not Active' } } as Record<string, Record<string, string>>,
};
