/** What the profile fields are called, and what the page of their settings says. */
export const profile = {
  heading: 'Profile',
  fields: {
    givenName: 'First name', familyName: 'Last name', picture: 'Profile picture', company: 'Company', department: 'Department', title: 'Title', mobileNumber: 'Mobile number', workNumber: 'Work number',
    addressStreet: 'Address (number & street)', addressSuite: 'Address (street/suite #)', city: 'City', state: 'State', zip: 'ZIP', country: 'Country',
  } as Record<string, string>,
  noCountry: 'No country has this name',
};

export const userSettings = {
  title: 'User settings',
  lead: 'Which fields a person’s profile has here, and which of them people may change themselves on “My account”.',
  when: 'For administrators and keys a change holds at once; for people’s own pages from their next sign-in. What a hidden field held is kept unseen, and is there again when the field is shown.',
  field: 'Field',
  visible: 'Visible',
  edits: 'Allow edits',
  always: 'Always visible',
  byPolicy: 'Names follow “Changing a name” in Settings.',
  visibleOf: (field: string) => `${field}: visible`,
  editsOf: (field: string) => `${field}: allow edits`,
  failed: 'The user settings could not be loaded',
  saveFailed: 'The user settings were not saved',
  saved: 'The user settings are saved',
  conflict: 'Someone else changed the user settings meanwhile. What you changed is kept; the rest shows theirs.',
  leave: 'Leave without saving?',
  leaveText: 'Your changes to the user settings are discarded.',
};
