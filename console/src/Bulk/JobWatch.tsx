import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isRefused } from '../api/problem';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { bulk } from '../words/bulk';
import { Bar } from './Bar';
import classes from './Bulk.module.css';
import { handledOf, isOver, jobQuery } from './queries';
import { unwatchJob, useWatched } from './watched';
import { whatOf } from './what';

const say = bulk.jobs;

/** Jobs that were started here, wherever one goes meanwhile: how far they are, and what became of them. */
export default function JobWatch() {
  const { tenant } = useReader();
  const here = useWatched().filter((job) => job.tenant === tenant);
  if (here.length === 0) return null;
  return (
    <section className={classes.watch} aria-label={say.watch}>
      {here.map(({ id }) => (
        <Watched key={id} tenant={tenant} id={id} />
      ))}
    </section>
  );
}

function Watched({ tenant, id }: { tenant: string; id: string }) {
  const client = useQueryClient();
  const { data: job, error } = useQuery(jobQuery(tenant, id));
  const told = useRef(false);
  const over = job !== undefined && isOver(job);
  const gone = isRefused(error, 'not-found');

  useEffect(() => {
    if (gone) unwatchJob(id);
  }, [gone, id]);
  useEffect(() => {
    if (!over || told.current) return;
    told.current = true;
    announce(`${whatOf(job)}: ${say.finished(job.done, job.total)}`);
    void client.invalidateQueries({ queryKey: [tenant, 'users'] });
  }, [over, job, client, tenant]);

  if (!job) return null;
  return (
    <article className={classes.job} data-job={id} data-state={job.state}>
      <header>
        <strong dir="auto">{whatOf(job)}</strong>
        <span className={classes.quiet}>{over ? say.states[job.state] : say.of(handledOf(job), job.total)}</span>
      </header>
      <Bar job={job} />
      <footer>
        <span>
          {over ? say.finished(job.done, job.total) : say.states[job.state]}
          {job.refused > 0 && <>, {say.refused(job.refused)}</>}
        </span>
        <Link to="/$tenant/jobs/$id" params={{ tenant, id }} onClick={() => over && unwatchJob(id)}>
          {say.open}
        </Link>
        {over && (
          <button type="button" className={classes.link} onClick={() => unwatchJob(id)}>
            {say.dismiss}
          </button>
        )}
      </footer>
    </article>
  );
}
