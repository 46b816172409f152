/** What the question for a fresh sign-in says; loaded with it. */
export const fresh = {
  title: 'Give your password once more',
  text: 'This must be you yourself, and your sign-in was a while ago. What you typed is kept; it is sent once you have answered.',
  password: 'Your password',
  submit: 'Go on',
  failed: 'Your password could not be checked',
  required: 'Type your password.',
  byProvider: {
    title: 'Show once more that it is you',
    text: 'This must be you yourself, and your sign-in was a while ago. Sign in again at your identity provider, come back here and go on. What you typed is kept.',
    open: 'Sign in again (opens a new tab)',
  },
};
