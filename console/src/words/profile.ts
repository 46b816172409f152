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

export const picture = {
  label: 'Profile picture',
  add: 'Add a picture…',
  change: 'Change picture…',
  remove: 'Remove picture',
  removed: (name: string) => `${name} has no picture any more`,
  saved: (name: string) => `The picture of ${name} is saved`,
  removeFailed: 'The picture was not removed',
  title: 'Choose what is shown',
  hint: 'Drag the picture, or move it with the arrow keys. Plus and minus zoom.',
  stage: 'Part of the picture that is shown',
  zoom: 'Zoom',
  submit: 'Save picture',
  failed: 'The picture was not saved',
  unreadable: 'This file can’t be shown as a picture',
  unreadableText: 'Choose a PNG, JPEG, WebP or GIF file.',
};
