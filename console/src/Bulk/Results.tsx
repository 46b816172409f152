import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Job, JobOutcome } from '../api/types';
import { useReader } from '../Shell/me';
import { ProblemBanner } from '../ui/ProblemBanner';
import { bulk } from '../words/bulk';
import classes from './Bulk.module.css';
import { Count } from './Count';
import { handledOf, isOver, resultsQuery } from './queries';

const say = bulk.jobs;
const route = '/$tenant/jobs/$id';
const outcomes: readonly JobOutcome[] = ['done', 'refused', 'unchanged', 'skipped', 'waiting'];

/** What became of each person. A count is a filter. */
export function Results({ job }: { job: Job }) {
  const { tenant } = useReader();
  const { show } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const chosen = outcomes.find((outcome) => outcome === show);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(resultsQuery(tenant, job.id, chosen));
  const people = data?.pages.flatMap((page) => page.items);
  const waiting = job.total - handledOf(job);
  const counts: Record<JobOutcome, number> = { done: job.done, refused: job.refused, unchanged: job.unchanged, skipped: job.skipped, waiting };
  const label = (outcome: JobOutcome) => say.counts[outcome === 'waiting' && isOver(job) ? 'notReached' : outcome];
  const choose = (outcome: JobOutcome | null) => void navigate({ search: outcome && outcome !== chosen ? { show: outcome } : {}, replace: true, resetScroll: false });

  return (
    <>
      <div className={classes.counts} role="group" aria-label={say.filter}>
        <Count label={say.all} count={job.total} pressed={!chosen} onClick={() => choose(null)} />
        {outcomes.filter((outcome) => counts[outcome] > 0 || outcome === 'done').map((outcome) => (
          <Count key={outcome} label={label(outcome) ?? outcome} count={counts[outcome]} pressed={chosen === outcome} onClick={() => choose(outcome)} />
        ))}
      </div>
      {error && <ProblemBanner title={say.resultsFailed} error={error} onRetry={() => void refetch()} />}
      {people && (
        <div className={classes.frame}>
          {people.length === 0 ? (
            <p className={classes.none}>{say.noResults}</p>
          ) : (
            <table className={classes.table}>
              <caption className={classes.caption}>{say.results}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.resultColumns.who}</th>
                  <th scope="col">{say.resultColumns.outcome}</th>
                  <th scope="col" className={classes.wide}>{say.resultColumns.reason}</th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <tr key={person.userId} data-result={person.outcome}>
                    <th scope="row">
                      <span className={classes.name}>
                        {person.displayName === null ? (
                          <span className={classes.quiet}>{say.nobody}</span>
                        ) : (
                          <Link to="/$tenant/users/$id" params={{ tenant, id: person.userId }} dir="auto">
                            {person.displayName}
                          </Link>
                        )}
                        <small dir="ltr">{person.email ?? person.userId}</small>
                      </span>
                    </th>
                    <td>
                      {label(person.outcome)}
                      {person.reason && <small className={classes.narrow}>{person.reason}</small>}
                    </td>
                    <td className={classes.wide}>{person.reason ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {hasNextPage && (
            <div className={classes.more}>
              <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {say.moreResults}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
