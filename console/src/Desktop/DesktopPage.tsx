import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useReader } from '../Shell/me';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { words } from '../words';
import { desktopWords as say } from '../words/desktop';
import { Comes } from './Comes';
import classes from './Desktop.module.css';
import { holdDesktop } from './line';
import { Own } from './Own';
import { desktopQuery } from './queries';
import { Standing } from './Standing';

/** Charts are large: the desktop does not wait for them. */
const OwnStatistics = lazy(() => import('../Statistics/OwnStatistics'));

/** An agent's own desktop: where they stand, what comes to them, and from where. While it is open somewhere, they are connected. */
export function DesktopPage() {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(desktopQuery(tenant));
  useTitle(say.title, me?.tenant.name);
  useEffect(() => holdDesktop(tenant, client), [tenant, client]);

  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{say.title}</h1>
      {error && !data && <ProblemBanner title={say.loadFailed} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />}
      {data && (
        <>
          <Standing desktop={data} />
          <Comes desktop={data} />
          <div className={classes.pair}>
            <Own title={say.queues} none={say.noQueues} items={data.queues.map(({ id, name, priority }) => ({ id, name, detail: say.priority(priority) }))} />
            <Own title={say.skills} none={say.noSkills} items={data.skills.map(({ id, name, level }) => ({ id, name, detail: level === null ? undefined : me?.words.skillLevels[level - 1] }))} />
          </div>
          <Suspense>
            <OwnStatistics />
          </Suspense>
        </>
      )}
    </div>
  );
}
