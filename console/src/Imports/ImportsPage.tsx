import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Import } from '../api/types';
import classes from '../Bulk/Bulk.module.css';
import { useReader } from '../Shell/me';
import { NextPager } from '../ui/NextPager';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useTitle } from '../ui/useTitle';
import { imports as say } from '../words/imports';
import { Progress } from './Progress';
import { importsQuery, isAtWork } from './queries';
import { Send } from './Send';

const route = '/$tenant/imports';

/** People from files: a new one, and those that were. */
export function ImportsPage() {
  const { tenant, me } = useReader();
  const { cursor } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const { data, error, refetch } = useQuery(importsQuery(tenant, cursor));
  useTitle(say.title, me?.tenant.name);

  return (
    <div className={classes.page}>
      <h1>{say.title}</h1>
      <p className={classes.intro}>{say.intro}</p>
      <Send />
      {error && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <PageState icon={<IconFileSpreadsheet size={22} />} title={say.none} text={say.noneText} />
      ) : (
        data && (
          <div className={classes.frame}>
            <table className={classes.table}>
              <caption className={classes.caption}>{say.list}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.columns.file}</th>
                  <th scope="col" className={classes.wide}>{say.columns.by}</th>
                  <th scope="col" className={classes.wide}>{say.columns.when}</th>
                  <th scope="col">{say.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((one) => (
                  <Row key={one.id} tenant={tenant} one={one} />
                ))}
              </tbody>
            </table>
          </div>
        )
      )}
      <NextPager cursor={cursor} next={data?.next} onPage={(to) => void navigate({ search: to ? { cursor: to } : {} })} />
    </div>
  );
}

function Row({ tenant, one }: { tenant: string; one: Import }) {
  return (
    <tr data-import={one.id}>
      <th scope="row">
        <span className={classes.name}>
          <Link to="/$tenant/imports/$id" params={{ tenant, id: one.id }} dir="auto">
            {one.fileName}
          </Link>
          <small>{say.people(one.lines)}</small>
        </span>
      </th>
      <td className={classes.wide} dir="auto">{say.by(one.startedBy.displayName, one.startedBy.isYou)}</td>
      <td className={classes.wide}><TimeAgo time={one.startedAt} /></td>
      <td>
        <span className={classes.name}>
          {say.states[one.state]}
          {isAtWork(one) ? <small>{say.of(one.looksAt, one.lines)}</small> : one.state === 'done' && <small>{say.finished(one.counts.done, one.lines)}</small>}
        </span>
        {isAtWork(one) && <Progress of={one} />}
      </td>
    </tr>
  );
}
