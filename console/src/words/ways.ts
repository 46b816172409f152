/** What is said of ways to a password, and of invitations; loaded with the dialogs. */
export const ways = {
  first: 'First password',
  firstText: {
    shown_once: { name: 'Temporary password', text: 'You get a password to hand over. They are in at once, and choose their own when they first sign in.' },
    mail_link: { name: 'Invitation by mail', text: 'They get a link to choose their password, and are in once they have.' },
    copy_link: { name: 'Link to hand over', text: 'You get a link to hand over, with which they choose their password. It proves nothing about the mailbox.' },
  },
  add: { shown_once: 'Add user', mail_link: 'Send invitation', copy_link: 'Make link' },
  invited: (name: string) => `${name} is invited`,
  invitedText: (email: string, word: string, sends: boolean) => `${sends ? `An invitation is on its way to ${email}.` : `An invitation to ${email} waits in the outbox: Roster sends no mail here. Copy its link from their row, or ask whoever runs Roster for it.`} Someone who signs in to Roster already joins with their own password. Until they have joined, their status is ${word}.`,
  replayed: 'The person was invited by your first attempt, but its answer did not arrive, and a link is never shown twice. Copy a new link from their row.',

  link: {
    label: 'Link to a password',
    once: 'It is shown only now. Hand it to the person and to nobody else.',
    expires: (exact: string, relative: string) => `It works once, until ${exact} (${relative}).`,
    copy: 'Copy link',
    copied: 'Link copied',
    notCopied: 'The link is not copied, and it is not shown again.',
    title: (name: string) => `Link for ${name}`,
  },

  reset: {
    how: 'How',
    shown_once: { name: 'Temporary password', submit: 'Reset password' },
    mail_link: {
      name: 'Link by mail',
      submit: 'Send the link',
      text: (name: string, sends = true) => (sends ? `${name} gets a mail with a link to choose a new password.` : `No mail is sent here. A link with which ${name} chooses a new password waits with whoever runs Roster.`),
      effects: ['The old password works until they have chosen a new one.', 'When they do, all their sessions end.', 'The link works once, and not for long.'],
      done: (email: string, sends: boolean) => (sends ? `A link to a new password is on its way to ${email}` : `A link for ${email} waits in the outbox of whoever runs Roster: it sends no mail here`),
    },
    copy_link: {
      name: 'Link to hand over',
      submit: 'Make the link',
      text: (name: string) => `You get a link with which ${name} chooses a new password.`,
      effects: ['The old password works until they have chosen a new one.', 'When they do, all their sessions end.', 'It is recorded that you took it.'],
    },
  },

  resend: {
    done: (email: string, sends: boolean) => (sends ? `A new invitation is on its way to ${email}` : `A new invitation to ${email} waits in the outbox: Roster sends no mail here`),
    failed: (name: string) => `${name} was not invited again`,
  },

  copy: {
    title: (name: string) => `Copy the invitation link of ${name}?`,
    text: (name: string) => `You get a link with which ${name} chooses a first password.`,
    effects: ['Links that went out before stop working.', 'It proves nothing about the mailbox.', 'It is recorded that you took it.'],
    submit: 'Make the link',
    failed: 'No link was made',
    refused: (name: string) => `There is no link to copy for ${name}`,
    elsewhere: (email: string) => `Someone with ${email} already signs in to Roster elsewhere, so there is no link to hand over. They sign in with their own password and join on their start page.`,
  },

  secondFactor: {
    title: (name: string) => `Reset the second step of ${name}?`,
    text: (name: string) => `For someone who has lost their app and their recovery codes. Be sure that it is ${name} who asks.`,
    effects: ['Their password is enough to sign in, until they set up another app.', 'Where this workspace requires a second step, it asks for one when they next sign in.', 'They are told by mail.'],
    submit: 'Reset second step',
    failed: 'The second step was not reset',
    refused: (name: string) => `The second step of ${name} cannot be reset`,
    done: (name: string) => `The second step of ${name} is reset`,
  },

  revoke: {
    title: (name: string) => `Revoke the invitation of ${name}?`,
    text: (name: string) => `${name} is taken off the list.`,
    effects: ['Links that went out stop working.', 'The address is free to be invited again.', 'What happened stays in the audit log.'],
    submit: 'Revoke invitation',
    done: (name: string) => `The invitation of ${name} is revoked`,
    failed: 'The invitation was not revoked',
    refused: (name: string) => `The invitation of ${name} cannot be revoked`,
  },
};
