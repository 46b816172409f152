import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Import, ImportLine } from '../api/types';
import classes from '../Bulk/Bulk.module.css';
import { Count } from '../Bulk/Count';
import { useReader } from '../Shell/me';
import { ProblemBanner } from '../ui/ProblemBanner';
import { imports as say } from '../words/imports';
import { LineRow } from './LineRow';
import own from './Imports.module.css';
import { isAtWork, linesQuery } from './queries';

const route = '/$tenant/imports/$id';
type State = ImportLine['state'];
const states: readonly State[] = ['faulty', 'create', 'update', 'act', 'refused', 'done', 'unchanged', 'same', 'left_out'];

/** The lines of the file, with what they will do or did. A count is a filter. */
export function Lines({ one, onChanged }: { one: Import; onChanged: (next: Import) => void }) {
  const { tenant } = useReader();
  const { show } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const [mending, setMending] = useState<number | null>(null);
  const chosen = states.find((state) => state === show);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(linesQuery(tenant, one.id, chosen));
  const lines = data?.pages.flatMap((page) => page.items);
  const { leftOut, ...others } = one.counts;
  const counts: Partial<Record<State, number>> = { ...others, left_out: leftOut };
  const choose = (state: State | null) => void navigate({ search: state && state !== chosen ? { show: state } : {}, replace: true, resetScroll: false });

  return (
    <>
      <div className={classes.counts} role="group" aria-label={say.filter}>
        <Count label={say.all} count={one.lines} pressed={!chosen} onClick={() => choose(null)} />
        {states.filter((state) => (counts[state] ?? 0) > 0 || state === chosen).map((state) => (
          <Count key={state} label={say.counts[state] ?? state} count={counts[state] ?? 0} pressed={chosen === state} onClick={() => choose(state)} />
        ))}
      </div>
      {error && <ProblemBanner title={say.linesFailed} error={error} onRetry={() => void refetch()} />}
      {lines && (
        <div className={classes.frame}>
          {lines.length === 0 ? (
            <p className={classes.none}>{say.noLines}</p>
          ) : (
            <table className={`${classes.table} ${own.lines}`}>
              <caption className={classes.caption}>{say.table}</caption>
              <thead>
                <tr>
                  <th scope="col" className={own.line}>{say.lineColumns.line}</th>
                  <th scope="col">{say.lineColumns.who}</th>
                  <th scope="col" className={classes.wide}>{say.lineColumns.what}</th>
                  <th scope="col">{say.lineColumns.details}</th>
                  <th scope="col"><span className={classes.caption}>{say.lineColumns.actions}</span></th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <LineRow key={line.number} one={one} line={line} mends={mending === line.number} onMend={(on) => setMending(on ? line.number : null)} onChanged={onChanged} />
                ))}
              </tbody>
            </table>
          )}
          {hasNextPage && (
            <div className={classes.more}>
              <Button size="xs" variant="default" loading={isFetchingNextPage && !isAtWork(one)} onClick={() => void fetchNextPage()}>{say.more}</Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
