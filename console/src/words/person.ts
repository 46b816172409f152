/** What a person's own page says; loaded with it. */
export const person = {
  back: 'All users',
  tabs: 'About this person',
  profile: 'Profile',
  sessions: 'Sessions',
  devices: 'Sessions/Devices',
  bots: 'Bots',
  activity: 'Activity',
  more: 'More',
  invitedAt: 'Invitation sent',
  lastSignIn: 'Last sign-in',
  neverSignedIn: 'Has not signed in yet',
  /** Where a preset calls a state otherwise on a person's page than in its list. */
  states: { 'enterprise-console': { invited: 'Not Active' } } as Record<string, Record<string, string>>,
};
