const n = new Intl.NumberFormat('en');

/** What statistics say; loaded with them. */
export const statisticsWords = {
  title: 'Statistics',
  own: 'What you handled',
  loadFailed: 'The statistics could not be loaded',
  range: 'Range',
  ranges: { days: '30 days', weeks: '12 weeks', months: '12 months' },
  periods: { day: 'Day', week: 'Week', month: 'Month' },
  calls: 'Calls handled',
  chats: 'Chats',
  emails: 'E-mails',
  handleTime: 'Handle time',
  online: 'Time online',
  lastSignIn: 'Last sign-in',
  never: 'Never',
  noAgent: 'Never online as an agent',
  knownFrom: (day: string) => `Known from ${day} on`,
  withoutCalls: 'Without calls',
  handled: { day: 'Handled by day', week: 'Handled by week', month: 'Handled by month' },
  none: 'Nothing was handled in this time.',
  most: (count: number, period: string) => `Most: ${n.format(count)}, ${period}`,
  zone: (zone: string) => `Days as in ${zone}. Figures are those that the platform reports.`,
  count: (count: number) => n.format(count),
  duration: (seconds: number) => (seconds < 60 ? `${seconds} s` : seconds < 3_600 ? `${Math.floor(seconds / 60)} min` : `${n.format(Math.floor(seconds / 3_600))} h ${Math.floor((seconds % 3_600) / 60)} min`),
};
