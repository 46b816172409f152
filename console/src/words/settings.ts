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
  /** What an empty number means. */
  empty: { rolesMax: 'Any number', passwordExpiryDays: 'Never', purgeDays: 'For ever' } as Record<string, string>,
  noneChosen: 'Nothing',
  chosenFirst: 'Chosen beforehand',
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
    passwords: (count: number) => (count === 0 ? 'Nobody’s is that old at this moment.' : `${people(count)} ${count === 1 ? 'has' : 'have'} an older one and must choose another at the next sign-in.`),
  },

  labels: {
    name: 'Name', timeZone: 'Time zone', dateFormat: 'Dates', emailChange: 'Changing an e-mail', nameChange: 'Changing a name', verbs: 'Putting people out',
    activation: 'First password', reset: 'New password', inviteDays: 'Invitations live', resetMinutes: 'Reset links live',
    requiredAtCreate: 'Needed to add a person', rolesMax: 'Most roles of one person', temporaryPasswordDays: 'Temporary passwords live', idleMinutes: 'A session may rest',
    absoluteHours: 'A session lives', passwordMinLength: 'Shortest password', passwordExpiryDays: 'A password lives', passwordHistory: 'Passwords remembered', confirmDelete: 'Before someone is deleted', purgeDays: 'Deleted people are kept', restoreAssignments: 'Roles and queues of whoever comes back',
    endSession: 'Ending a session', endSessionNoticeSeconds: 'Notice before a session ends',
  } as Record<string, string>,
  texts: {
    name: 'Shown to everyone who signs in here.',
    timeZone: 'For people who have not chosen their own.',
    dateFormat: 'How the console writes days.',
    emailChange: 'Whether an administrator may change a person’s e-mail. Where the person signs in here alone, the sign-in address moves with it.',
    nameChange: 'Who may change a person’s name.',
    verbs: 'How someone loses their access. Suspended people keep everything for when they come back; deactivated people are out of work besides; deleted people are out of the list.',
    requiredAtCreate: 'What a person must have when they are added. The e-mail, and where there are user types the type, is always needed.',
    rolesMax: 'How many roles one person may be given.',
    activation: 'How someone who is added gets a first password. An invited person chooses theirs by a link.',
    reset: 'How an administrator gives someone a new password. Of someone who also belongs to another workspace, only by mail.',
    inviteDays: 'How long the link of an invitation works. Days.',
    resetMinutes: 'How long a link to a new password works. Minutes.',
    temporaryPasswordDays: 'After that it no longer works, and a new one must be made. Days.',
    idleMinutes: 'After so long without anything done, one must sign in again. Minutes.',
    absoluteHours: 'After so long one must sign in again, however busy. Hours.',
    passwordMinLength: 'Characters. Of someone in several workspaces, the strictest holds.',
    passwordExpiryDays: 'Who signs in here with an older one must choose another first. Days; empty for never.',
    confirmDelete: 'What the console asks for.',
    purgeDays: 'So long they can be restored; then nothing personal of theirs is kept. Days; empty for ever.',
    restoreAssignments: 'Whether someone who is restored has the roles and queues they left with, and someone who is activated the queues.',
    passwordHistory: 'How many of their last passwords nobody may choose again. Of someone in several workspaces, the strictest holds.',
    endSession: 'Whether an administrator is asked before someone’s session ends.',
    endSessionNoticeSeconds: 'How long a person is told before an administrator’s end of their session takes effect. Seconds; 0 ends it at once.',
  } as Record<string, string>,
  effects: {
    emailChange: 'Applies to the next edit.',
    nameChange: 'Applies to the next edit.',
    verbs: 'People who are suspended or deactivated stay so, and can be let in again.',
    activation: 'Applies to people added from now on. Invitations and temporary passwords that are out stay good.',
    reset: 'Applies to resets from now on. Forgotten passwords are always reset by mail.',
    inviteDays: 'Applies to links made from now on.',
    resetMinutes: 'Applies to links made from now on.',
    requiredAtCreate: 'Applies to people added from now on.',
    temporaryPasswordDays: 'Applies to temporary passwords made from now on.',
    absoluteHours: 'Applies to sessions that begin from now on.',
    passwordMinLength: 'Applies when a password is next chosen. Passwords in use stay good.',
    passwordExpiryDays: 'From now on nobody is asked for another password because of its age.',
    confirmDelete: 'Applies to the next deletion.',
    purgeDays: 'Applies to everyone who is deleted at this moment too.',
    restoreAssignments: 'Applies to the next who comes back.',
    passwordHistory: 'Applies when a password is next chosen. What was not remembered until now can’t be refused.',
    endSession: 'Applies to the next session that is ended.',
    endSessionNoticeSeconds: 'Applies to sessions ended from now on.',
  } as Record<string, string>,
  values: {
    never: 'Nobody', admin: 'Administrators', admin_and_self: 'Administrators and the person', admin_verified: 'Administrators, once proven by mail (not there yet)', field_matrix: 'Administrators, and the person as User settings say',
    mail_link: 'Link by mail', copy_link: 'Link to hand over', shown_once: 'Temporary password, shown once',
    suspend: 'Suspend', deactivate: 'Deactivate', delete: 'Delete', type_email: 'Their e-mail, typed', all: 'As they were', ask: 'Whoever lets them in says', groupIds: words.fields.groupIds,
    reader: 'As each reader’s browser does', day_first: '31/12/2026', month_first: '12/31/2026', iso: '2026-12-31',
    givenName: words.fields.givenName, familyName: words.fields.familyName, displayName: words.fields.displayName, email: words.fields.email, type: words.fields.type, roleIds: words.fields.roleIds,
  } as Record<string, string>,
  /** Where a word means something else for one policy than for the others. */
  particular: {
    confirmDelete: { confirm: 'One click' },
    endSession: { confirm: 'Ask first', none: 'At once, without asking' },
    restoreAssignments: { none: 'None' },
  } as Record<string, Record<string, string>>,
};

/** A policy's word as people read it. */
export const valueOf = (key: string, word: string) => settings.particular[key]?.[word] ?? settings.values[word] ?? word;
