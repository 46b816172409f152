import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useNow } from '../ui/now';
import { words } from '../words';
import { statisticsWords as say } from '../words/statistics';
import { Chart } from './Chart';
import { Periods } from './Periods';
import { ranges, todayIn, type RangeName } from './range';
import { statisticsQuery } from './queries';
import classes from './Statistics.module.css';
import { Totals } from './Totals';

/** Sums over a range, their course as a chart, and the same as a table. */
export function Statistics({ id, range, onRange }: { id?: string; range: RangeName; onRange: (range: RangeName) => void }) {
  const { tenant, me } = useReader();
  const today = todayIn(me?.tenant.timeZone ?? 'UTC', useNow());
  const { data, error, refetch } = useQuery({ ...statisticsQuery(tenant, id, range, today), enabled: me !== undefined });

  return (
    <div className={classes.statistics}>
      <SegmentedControl className={classes.range} aria-label={say.range} value={range} onChange={(to) => onRange(to as RangeName)} data={ranges.map((one) => ({ value: one, label: say.ranges[one] }))} />
      {error && !data && <ProblemBanner title={say.loadFailed} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />}
      {data && (
        <>
          {!data.calls.allowed && <Note>{data.calls.reason}</Note>}
          <Totals statistics={data} />
          <Chart statistics={data} />
          <Periods statistics={data} />
          <p className={classes.quiet}>{say.zone(data.range.timeZone)}</p>
        </>
      )}
    </div>
  );
}
