import { words } from '.';

const people = (count: number) => (count > 1000 ? 'More than 1,000 people' : count === 1 ? 'One person' : `${count} people`);
const sessions = (count: number) => (count > 1000 ? 'More than 1,000 sessions' : count === 1 ? 'One session' : `${count} sessions`);

/** What the settings page says; loaded with it. */
export const settings = {
  title: 'Settings',
  general: 'General',
  policy: 'Policy',
  policyText: (preset: string) => `What holds for everyone in this workspace. It began with the preset ${preset}; each rule can be changed by itself.`,
  failed: 'The settings could not be loaded',
  saveFailed: 'The settings were not saved',
  saved: 'The settings are saved',
  readOnly: 'You can see these settings, but changing them needs the permission “Change settings”.',
  leave: 'Leave without saving?',
  leaveText: 'Your changes to the settings are discarded.',
  conflict: 'Someone else changed the settings meanwhile. What you changed is kept; the rest shows theirs.',
  presetValue: (value: string) => `Preset: ${value}`,
  back: (label: string) => `Back to preset: ${label}`,
  backShort: 'Back to preset',
  any: 'Any number',
  noneChosen: 'Nothing',
  language: 'Language',
  languageText: 'English is the only language there is.',
  code: 'Code',
  codeText: 'In addresses and programs. It never changes.',
  plan: 'Plan',

  preview: {
    title: 'Save these settings?',
    failed: 'What this would change could not be found out',
    submit: 'Save settings',
    sessions: (count: number) => (count === 0 ? 'No session has rested that long at this moment.' : `${sessions(count)} ${count === 1 ? 'has' : 'have'} rested longer and ${count === 1 ? 'ends' : 'end'} now.`),
    roles: (count: number) => (count === 0 ? 'Nobody has more at this moment.' : `${people(count)} ${count === 1 ? 'has' : 'have'} more and ${count === 1 ? 'keeps' : 'keep'} them until their roles are next changed.`),
  },

  labels: {
    name: 'Name', timeZone: 'Time zone', dateFormat: 'Dates', emailChange: 'Changing an e-mail', nameChange: 'Changing a name', verbs: 'Putting people out',
    requiredAtCreate: 'Needed to add a person', rolesMax: 'Most roles of one person', temporaryPasswordDays: 'Temporary passwords live', idleMinutes: 'A session may rest',
    absoluteHours: 'A session lives', passwordMinLength: 'Shortest password',
  } as Record<string, string>,
  texts: {
    name: 'Shown to everyone who signs in here.',
    timeZone: 'For people who have not chosen their own.',
    dateFormat: 'How the console writes days.',
    emailChange: 'Whether an administrator may change a person’s e-mail. Where the person signs in here alone, the sign-in address moves with it.',
    nameChange: 'Who may change a person’s name.',
    verbs: 'How someone loses their access. Suspended people keep everything for when they come back.',
    requiredAtCreate: 'What a person must have when they are added. The e-mail, and where there are user types the type, is always needed.',
    rolesMax: 'How many roles one person may be given.',
    temporaryPasswordDays: 'After that it no longer works, and a new one must be made. Days.',
    idleMinutes: 'After so long without anything done, one must sign in again. Minutes.',
    absoluteHours: 'After so long one must sign in again, however busy. Hours.',
    passwordMinLength: 'Characters. Of someone in several workspaces, the strictest holds.',
  } as Record<string, string>,
  effects: {
    emailChange: 'Applies to the next edit.',
    nameChange: 'Applies to the next edit.',
    verbs: 'People who are suspended stay so, and can be reactivated.',
    requiredAtCreate: 'Applies to people added from now on.',
    temporaryPasswordDays: 'Applies to temporary passwords made from now on.',
    absoluteHours: 'Applies to sessions that begin from now on.',
    passwordMinLength: 'Applies when a password is next chosen. Passwords in use stay good.',
  } as Record<string, string>,
  values: {
    never: 'Nobody', admin: 'Administrators', admin_and_self: 'Administrators and the person', admin_verified: 'Administrators, once proven by mail (not there yet)', field_matrix: 'By profile field (not there yet)',
    suspend: 'Suspend', deactivate: 'Deactivate (not there yet)', delete: 'Delete (not there yet)', groupIds: 'Group (not there yet)',
    reader: 'As each reader’s browser does', day_first: '31/12/2026', month_first: '12/31/2026', iso: '2026-12-31',
    givenName: words.fields.givenName, familyName: words.fields.familyName, displayName: words.fields.displayName, email: words.fields.email, type: words.fields.type, roleIds: words.fields.roleIds,
  } as Record<string, string>,
};
