import { actions, sentences } from './events';

const n = new Intl.NumberFormat('en');

/** What the audit pages say; loaded with them. */
export const audit = {
  title: 'Audit',
  list: 'What happened',
  export: 'Export CSV',
  exportFailed: 'The file could not be made',
  exported: 'The file is saved, and the export is in the log',
  failed: 'The audit log could not be loaded',
  shown: (count: number) => `${n.format(count)} ${count === 1 ? 'event' : 'events'} on this page`,
  none: 'Nothing has happened yet',
  noneText: 'Every change in this workspace is written down here, with who made it and when.',
  noMatch: 'Nothing matches',
  noMatchText: 'Nothing that happened fits these filters.',
  details: 'Details',
  showDetails: (sentence: string) => `Details: ${sentence}`,
  today: 'Today',
  yesterday: 'Yesterday',

  filters: {
    about: 'Person',
    aboutHint: 'Done to or by this person',
    actor: 'Done by',
    actorHint: 'Done by this person',
    name: 'Action',
    date: 'Date',
    find: 'Name or e-mail',
    nobody: 'Nobody has this name or e-mail',
    type: 'Type a name or an e-mail.',
    from: 'From',
    to: 'To',
    spans: { 1: 'Today', 7: 'Last 7 days', 30: 'Last 30 days' } as Record<number, string>,
    between: (from: string, to: string) => (from && to ? (from === to ? from : `${from} – ${to}`) : from ? `since ${from}` : `until ${to}`),
    all: (group: string) => `All of ${group}`,
    onlyPerson: (name: string) => `Only ${name}`,
    onlyAction: 'Only this action',
  },

  activity: {
    all: 'All activity of this person',
    older: 'Show older',
    none: 'Nothing yet',
    noneText: 'What is done to and by this person shows here.',
    failed: 'The activity could not be loaded',
  },

  fields: {
    at: 'Time', name: 'Event', actor: 'Done by', subject: 'Done to', reason: 'Reason', changes: 'Changes', ip: 'Address', device: 'Device', requestId: 'Request id', details: 'Recorded with it',
  },
  empty: 'nothing',
  given: 'Given',
  taken: 'Taken',
  gained: 'Put in',
  lost: 'Taken out',
  putIn: 'Groups put in',
  takenOut: 'Groups taken out',
  unknownGroup: 'a group that is gone',
  unknownRole: 'a role that is gone',

  actors: {
    operator: 'The operator',
    anonymous: 'Someone not signed in',
    system: 'Roster',
    elsewhere: 'An administrator of another workspace',
    key: (name: string) => `API key ${name}`,
    erased: 'Someone whose data was erased',
  },
  self: 'themselves',
  someone: 'someone',
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,

  groups: [
    { name: 'People', areas: ['user'] },
    { name: 'Signing in', areas: ['session', 'sign_in', 'sso', 'portal'] },
    { name: 'Groups', areas: ['group'] },
    { name: 'Roles', areas: ['role'] },
    { name: 'Bots', areas: ['bot'] },
    { name: 'Queues', areas: ['queue'] },
    { name: 'Skills', areas: ['skill'] },
    { name: 'Jobs', areas: ['job'] },
    { name: 'Imports', areas: ['import'] },
    { name: 'API keys', areas: ['key'] },
    { name: 'Webhooks', areas: ['webhook'] },
    { name: 'Workspace', areas: ['tenant', 'audit'] },
  ],

  actions,

  sentences,

  because: {
    signed_out: ' by signing out',
    blocked: ' because the person was put out',
    credentials_replaced: ' because the password was reset',
    password_chosen: ' because a new password was chosen',
    elsewhere: ' by signing out from another device',
    ended_by_admin: ' because an administrator ended it',
    reported: ' because the person reported it as not theirs',
  } as Record<string, string>,
  proof: { link: ' by a link' } as Record<string, string>,
};
