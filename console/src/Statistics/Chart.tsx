import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Statistics } from '../api/types';
import { statisticsWords as say } from '../words/statistics';
import { handled, tick } from './days';
import classes from './Statistics.module.css';

/** The course of what was handled, in one series; who can't see it has the table. */
export function Chart({ statistics: { periods, range } }: { statistics: Statistics }) {
  const points = periods.map((period) => ({ at: tick(period.from, range.by), count: handled(period) }));
  const most = points.reduce((one, other) => (other.count > one.count ? other : one), { at: '', count: 0 });
  return (
    <figure className={classes.chart}>
      <figcaption>
        <strong>{say.handled[range.by]}</strong>
        <span className={classes.quiet}>{most.count > 0 ? say.most(most.count, most.at) : say.none}</span>
      </figcaption>
      {most.count > 0 && (
        <div aria-hidden className={classes.bars}>
          <ResponsiveContainer width="100%" height={200}>
            <BarChart data={points} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
              <CartesianGrid vertical={false} stroke="var(--border)" />
              <XAxis dataKey="at" tickLine={false} axisLine={false} minTickGap={24} tick={{ fill: 'var(--text-quiet)', fontSize: 12 }} />
              <YAxis width={36} allowDecimals={false} tickLine={false} axisLine={false} tick={{ fill: 'var(--text-quiet)', fontSize: 12 }} />
              <Bar dataKey="count" fill="var(--accent)" radius={[3, 3, 0, 0]} maxBarSize={40} isAnimationActive={false} />
            </BarChart>
          </ResponsiveContainer>
        </div>
      )}
    </figure>
  );
}
