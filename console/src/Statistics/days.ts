import type { StatisticsPeriod } from '../api/types';
import { dayOf } from '../ui/time';

/** A day without a time, as this workspace writes days. */
export const dayOfPlain = (day: string) => dayOf(`${day}T12:00:00Z`, 'UTC');

const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "Nov 3", or "Nov 2026". */
export const tick = (day: string, by: string) => (by === 'month' ? month : short).format(Date.parse(`${day}T12:00:00Z`));

/** All that was handled, by whatever channel is shown. */
export const handled = ({ calls, chats, emails }: Pick<StatisticsPeriod, 'calls' | 'chats' | 'emails'>) => (calls ?? 0) + chats + emails;
