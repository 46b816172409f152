/** What a new workspace's checklist says; loaded with it. */
export const start = {
  title: (tenant: string) => `Set up ${tenant}`,
  progress: (done: number, all: number) => `${done} of ${all} done`,
  text: 'It fills itself in as things are done, by you or by anyone.',
  hide: 'Hide',
  done: 'Done: ',
  open: 'To do: ',
  steps: {
    people: { title: 'Add the first person', text: 'They get a first password and can sign in at once.', act: 'Add user' },
    roles: { title: 'Make a role of your own', text: 'The system roles cover the usual work. Copy one where yours differs.', act: 'See the roles' },
    secondAdministrator: { title: 'Have a second administrator', text: 'So that nobody is locked out when you are away. Add someone as Tenant admin.', act: 'Add an administrator' },
    mail: { title: 'Connect mail', text: 'Whoever runs Roster does this. Until then links and passwords are handed over by hand.', act: '' },
  },
};
