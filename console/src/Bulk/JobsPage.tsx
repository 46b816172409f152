import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Job } from '../api/types';
import { useReader } from '../Shell/me';
import { NextPager } from '../ui/NextPager';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useTitle } from '../ui/useTitle';
import { bulk } from '../words/bulk';
import { Bar } from './Bar';
import classes from './Bulk.module.css';
import { handledOf, isOver, jobsQuery } from './queries';
import { whatOf } from './what';

const say = bulk.jobs;
const route = '/$tenant/jobs';

/** What was done to many people at once, last started first. */
export function JobsPage() {
  const { tenant, me } = useReader();
  const { cursor } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const { data, error, refetch } = useQuery(jobsQuery(tenant, cursor));
  useTitle(say.title, me?.tenant.name);
  const go = (to?: string) => void navigate({ search: to ? { cursor: to } : {} });

  return (
    <div className={classes.page}>
      <h1>{say.title}</h1>
      <p className={classes.intro}>{say.intro}</p>
      {error && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <PageState icon={<IconListCheck size={22} />} title={say.none} text={say.noneText}>
          <Button variant="default" onClick={() => void navigate({ to: '/$tenant/users', params: { tenant } })}>
            {say.toUsers}
          </Button>
        </PageState>
      ) : (
        data && (
          <div className={classes.frame}>
            <table className={classes.table}>
              <caption className={classes.caption}>{say.list}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.columns.what}</th>
                  <th scope="col" className={classes.wide}>{say.columns.who}</th>
                  <th scope="col" className={classes.wide}>{say.columns.when}</th>
                  <th scope="col">{say.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((job) => (
                  <Row key={job.id} tenant={tenant} job={job} />
                ))}
              </tbody>
            </table>
          </div>
        )
      )}
      <NextPager cursor={cursor} next={data?.next} onPage={go} />
    </div>
  );
}

function Row({ tenant, job }: { tenant: string; job: Job }) {
  return (
    <tr data-job={job.id}>
      <th scope="row">
        <span className={classes.name}>
          <Link to="/$tenant/jobs/$id" params={{ tenant, id: job.id }} dir="auto">
            {whatOf(job)}
          </Link>
          <small>{say.people(job.total, job.everyone)}</small>
        </span>
      </th>
      <td className={classes.wide}>{job.startedBy.isYou ? say.you : say.by(job.startedBy.displayName, job.startedBy.key)}</td>
      <td className={classes.wide}><TimeAgo time={job.startedAt} /></td>
      <td>
        <span className={classes.name}>
          {say.states[job.state]}
          {isOver(job) ? job.refused > 0 && <small>{say.refused(job.refused)}</small> : <small>{say.of(handledOf(job), job.total)}</small>}
        </span>
        {!isOver(job) && <Bar job={job} />}
      </td>
    </tr>
  );
}
