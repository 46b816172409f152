import type { Job } from '../api/types';
import { bulk } from '../words/bulk';
import classes from './Bulk.module.css';
import { handledOf, isOver } from './queries';

/** How far a job is, as a bar: what was done, what was not, and what still waits. */
export function Bar({ job }: { job: Job }) {
  const total = Math.max(job.total, 1);
  const width = (count: number) => ({ width: `${(100 * count) / total}%` });
  return (
    <div className={classes.bar} role="progressbar" aria-label={bulk.jobs.progress} aria-valuemin={0} aria-valuemax={job.total} aria-valuenow={handledOf(job)} aria-valuetext={bulk.jobs.of(handledOf(job), job.total)} data-busy={(!isOver(job) && job.state !== 'running') || undefined}>
      <span data-part="done" style={width(job.done + job.unchanged)} />
      <span data-part="skipped" style={width(job.skipped)} />
      <span data-part="refused" style={width(job.refused)} />
    </div>
  );
}
