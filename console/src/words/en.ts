import { shell } from './shell';
import { users } from './users';

/** What the first visit needs; what a page says that is loaded later stands in a file that is loaded with it. */
export const en = {
  product: 'Roster',
  language: 'en',
  ...shell,
  ...users,

  /** Until the preset's own words are here. */
  preset: {
    states: { invited: 'Invited', active: 'Active', suspended: 'Suspended', deactivated: 'Deactivated', locked: 'Locked' } as Record<string, string>,
  },

  problem: {
    unreachable: 'Roster cannot be reached',
    unreachableText: 'Check your connection, then try again.',
    unexpected: 'Roster could not answer',
    unexpectedText: 'Try again. If it keeps happening, tell whoever runs Roster, with the request id where one is shown.',
    stale: 'The rows below are from before.',
    requestId: 'Request id',
    retry: 'Try again',
    copyId: 'Copy request id',
    list: 'The list could not be loaded',
    user: 'This person could not be loaded',
    userGone: 'This person is not here',
    userGoneText: 'They may have been removed, or the address may be mistyped.',
  },

  common: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying did not work. Select the text and copy it.',
    undo: 'Undo',
    never: 'Never',
    none: 'None',
    more: 'More',
    optional: 'optional',
    remove: (what: string) => `Remove ${what}`,
    you: 'You',
    primaryAdmin: 'Primary admin',
  },
};
