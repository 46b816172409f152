/** Handing over being the primary admin; loaded with its dialog. */
export const handOver = {
  title: 'Hand over primary admin',
  text: (workspace: string) => `You are the primary admin of ${workspace}. Choose another administrator to be it in your place.`,
  to: 'New primary admin',
  hint: 'An administrator who is active here.',
  effects: (heir: string | undefined) => [`${heir ?? 'The new one'} alone can hand over bots and this, and nobody can put them out.`, 'You stay an administrator like the others, and can’t take it back yourself.', 'Both of you are told by mail.'],
  submit: 'Hand over',
  done: (name: string) => `${name} is the primary admin now`,
};
