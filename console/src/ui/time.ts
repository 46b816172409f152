const day1 = 86_400;
/** Unit, its seconds, and from how many seconds on it is used. */
const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 365 * day1, 365 * day1],
  ['month', 30 * day1, 60 * day1],
  ['week', 7 * day1, 14 * day1],
  ['day', day1, day1],
  ['hour', 3_600, 3_600],
  ['minute', 60, 60],
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const nearDays = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "3 hours ago", "in 7 days"; under a minute it is "just now". */
export function timeAgo(time: string, now: number): string {
  const seconds = (Date.parse(time) - now) / 1000;
  const step = steps.find(([, , from]) => Math.abs(seconds) >= from);
  if (!step) return seconds > 30 ? relative.format(1, 'minute') : 'just now';
  const [unit, size] = step;
  return (unit === 'day' ? nearDays : relative).format(seconds < 0 ? Math.trunc(seconds / size) : Math.round(seconds / size), unit);
}

// The reader's own English where they have one, so that dates read as they are used to.
const locale = typeof navigator !== 'undefined' && navigator.language.startsWith('en') ? navigator.language : 'en';
const exact = (timeZone?: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone });
const short = (timeZone?: string) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone });
const day = (timeZone?: string) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
const made = { exact: exact(), short: short(), day: day() };

/** One way to write days for a whole workspace, instead of each reader's own. */
const written: Record<string, string> = { day_first: 'en-GB', month_first: 'en-US', iso: 'en-CA' };

export function writeDays(format: string) {
  const fixed = written[format];
  const digits = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  made.day = fixed ? new Intl.DateTimeFormat(fixed, digits) : day();
  made.short = fixed ? new Intl.DateTimeFormat(fixed, { ...digits, hour: 'numeric', minute: '2-digit' }) : short();
}

/** "Friday, November 20, 2026 at 9:12:31 AM GMT+1" */
export const exactTime = (time: string, timeZone?: string) => (timeZone ? exact(timeZone) : made.exact).format(Date.parse(time));
/** "Nov 20, 2026, 9:12 AM" */
export const shortTime = (time: string, timeZone?: string) => (timeZone ? short(timeZone) : made.short).format(Date.parse(time));
/** "Nov 20, 2026" */
export const dayOf = (time: string, timeZone?: string) => (timeZone ? day(timeZone) : made.day).format(Date.parse(time));
