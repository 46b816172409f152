import { useId, useState } from 'react';
import desk from '../Desktop/Desktop.module.css';
import { statisticsWords as say } from '../words/statistics';
import { Statistics } from './Statistics';
import type { RangeName } from './range';

/** What whoever looks handled themselves. */
export default function OwnStatistics() {
  const id = useId();
  const [range, setRange] = useState<RangeName>('days');
  return (
    <section className={desk.card} aria-labelledby={id}>
      <h2 id={id}>{say.own}</h2>
      <Statistics range={range} onRange={setRange} />
    </section>
  );
}
