const many = (count: number, one: string, several: string) => (count === 1 ? one : `${count} ${several}`);

/** What is said of people who are put out, deleted and brought back; loaded with the dialogs. */
export const leaving = {
  effects: {
    sessions: (count: number) => `${many(count, 'One open session ends', 'open sessions end')} within a second.`,
    keys: (count: number) => `${many(count, 'One API key stops', 'API keys stop')} working.`,
    webhooks: (count: number) => `${many(count, 'One webhook stops', 'webhooks stop')}: it is told what they may read.`,
    roles: (count: number) => `They hold ${many(count, 'one role', 'roles')} here.`,
    groups: (count: number) => `${many(count, 'One group', 'groups')} no longer ${count === 1 ? 'counts' : 'count'} them.`,
    queues: (count: number) => `They leave ${many(count, 'one queue', 'queues')}.`,
    last_in_queues: (count: number) => `${many(count, 'One queue has', 'queues have')} nobody left.`,
    bots: (count: number) => `${many(count, 'One bot', 'bots')} no longer ${count === 1 ? 'has' : 'have'} them.`,
  } as Record<string, (count: number) => string>,

  delete: {
    title: (name: string) => `Delete ${name}?`,
    text: (name: string) => `${name} is taken off the list and loses access to this workspace now. What they did stays in the record, and their address is free again.`,
    until: (exact: string) => `They can be restored until ${exact}; then nothing personal of theirs is kept.`,
    forEver: 'They can be restored at any time.',
    type: (email: string) => `Type ${email} to go on`,
    typeWrong: 'This is not their e-mail.',
    submit: (name: string) => `Delete ${name}`,
    done: (name: string) => `${name} is deleted`,
    failed: (name: string) => `${name} was not deleted`,
    refused: (name: string) => `${name} cannot be deleted`,
  },

  deleted: {
    title: 'Deleted people',
    link: 'Deleted people',
    intro: 'Out of the list and of everything here. What they did stays in the record.',
    back: 'Users',
    search: 'Search name or e-mail',
    failed: 'The deleted people could not be loaded',
    none: 'Nobody is deleted',
    noneText: 'Whoever is deleted stands here until they can no longer be restored.',
    noMatch: 'Nobody matches',
    noMatchText: 'Of those who can still be restored, nobody has that in their name or e-mail.',
    clear: 'Clear the search',
    columns: { who: 'User', at: 'Deleted', until: 'Restorable until', actions: 'Actions' },
    always: 'Always',
    replacedBy: (name: string) => `${name} was added in their place: this entry stays as a record.`,
    recordShort: 'Record',
    restore: 'Restore',
    restoreWho: (name: string) => `Restore ${name}`,
  },

  restore: {
    title: (name: string) => `Restore ${name}?`,
    text: (name: string) => `${name} is back in the list. Where they sign in here alone, nothing that opened their account before does: they get a first password anew.`,
    email: 'E-mail',
    assignments: 'Their roles',
    all: 'As they were',
    none: 'None',
    noneText: 'They come back without roles; this workspace wants it so.',
    submit: (name: string) => `Restore ${name}`,
    failed: (name: string) => `${name} was not restored`,
    done: (name: string) => `${name} is back`,
    doneOwn: (name: string) => `${name} is back, with their own password`,
    secret: (name: string) => `First password for ${name}`,
  },
};
