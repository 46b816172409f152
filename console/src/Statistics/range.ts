export type RangeName = 'days' | 'weeks' | 'months';
export const ranges: readonly RangeName[] = ['days', 'weeks', 'months'];
export const isRange = (text: unknown): text is RangeName => ranges.some((range) => range === text);

const plain = (day: Date) => day.toISOString().slice(0, 10);

/** The day it is in a time zone. */
export const todayIn = (timeZone: string, now: number) => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** What is asked for: up to today, in whole weeks and whole months before it. */
export function queryOf(range: RangeName, today: string) {
  const from = new Date(`${today}T00:00:00Z`);
  if (range === 'days') from.setUTCDate(from.getUTCDate() - 29);
  if (range === 'weeks') from.setUTCDate(from.getUTCDate() - ((from.getUTCDay() + 6) % 7) - 77);
  if (range === 'months') from.setUTCMonth(from.getUTCMonth() - 11, 1);
  return { from: plain(from), to: today, by: range === 'days' ? 'day' : range === 'weeks' ? 'week' : 'month' } as const;
}
