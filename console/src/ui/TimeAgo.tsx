import { useNow } from './now';
import { dayOf, exactTime, timeAgo } from './time';

/** A relative time; the exact one, in the reader's zone, on hover and focus. */
export function TimeAgo({ time, plain }: { time: string; plain?: 'day' }) {
  const now = useNow();
  return (
    <time dateTime={time} tabIndex={0} data-hint={exactTime(time)}>
      {plain ? dayOf(time) : timeAgo(time, now)}
    </time>
  );
}
