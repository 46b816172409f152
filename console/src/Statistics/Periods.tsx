import type { Statistics } from '../api/types';
import { statisticsWords as say } from '../words/statistics';
import { dayOfPlain, handled, tick } from './days';
import classes from './Statistics.module.css';

/** The same in figures, the newest first; periods with nothing in them say nothing. */
export function Periods({ statistics: { periods, range, calls } }: { statistics: Statistics }) {
  const shown = periods.filter((period) => handled(period) > 0).reverse();
  if (shown.length === 0) return null;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={say.handled[range.by]}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say.periods[range.by]}</th>
            {calls.allowed && <th scope="col">{say.calls}</th>}
            <th scope="col">{say.chats}</th>
            <th scope="col">{say.emails}</th>
            <th scope="col">{say.handleTime}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((period) => (
            <tr key={period.from}>
              <th scope="row">{range.by === 'month' ? tick(period.from, 'month') : dayOfPlain(period.from)}</th>
              {period.calls !== null && <td>{say.count(period.calls)}</td>}
              <td>{say.count(period.chats)}</td>
              <td>{say.count(period.emails)}</td>
              <td>{say.duration(period.handleSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
