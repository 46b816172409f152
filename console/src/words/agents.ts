/** What the pages of agents say; loaded with them. */
export const agentWords = {
  tab: { title: 'Agent', failed: 'The changes were not saved', loadFailed: 'What comes to this person could not be loaded' },
  servesHint: 'Conversations come to them while they are available.',
  handlesNot: 'None of their roles lets them handle conversations, so none come to them whatever is set here. Give them a role with that permission.',
  comes: 'What comes to them',
  voice: 'Voice calls',
  voiceHint: 'One call at a time.',
  maxChats: 'Most chats at once',
  maxEmails: 'Most e-mails at once',
  maxTotal: 'Most of both together',
  none: 'None',
  noLimit: 'No limit',
  transfer: 'Transfer number',
  transferHint: 'Where calls are passed on to, like +34 600 111 222.',
  transferSave: 'Save number',
  transferNot: 'This is not a telephone number. Start with + and the country code.',
  saved: (what: string) => `${what} is saved`,
};
