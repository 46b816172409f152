import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import pageClasses from '../Roles/Page.module.css';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { queueWords } from '../words/queues';
import { queueSummaryQuery } from './queries';
import { QueueList } from './QueueList';
import { QueuePanel } from './QueuePanel';
import { useQueues } from './useQueues';

const NewQueue = lazy(() => import('./NewQueue'));

const preload = () => void import('./NewQueue');

/** Two panels, the queues and one of them; on a phone one after the other. */
export function QueuesPage() {
  const { tenant, phone, queues, error, refetch, shown, adding, open, setAdding } = useQueues();
  const { me, can } = useReader();
  const queue = queues?.find((candidate) => candidate.id === shown);
  const mayEdit = can('queues:update');
  const alone = phone && shown !== undefined;
  useTitle(queue?.name, queueWords.title, me?.tenant.name);

  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)} onPointerEnter={preload} onFocus={preload}>
      {queueWords.add}
    </Button>
  );
  const empty = queues?.length === 0;

  return (
    <div className={pageClasses.page}>
      {!alone && (
        <div className={pageClasses.title}>
          <h1>
            {queueWords.title} {queues && !empty && <span>{queues.filter((one) => one.archivedAt === null).length}</span>}
          </h1>
          {!empty && add}
        </div>
      )}
      {!alone && queues && !empty && <Nowhere tenant={tenant} />}
      {error && <ProblemBanner title={queueWords.listFailed} error={error} onRetry={() => void refetch()} />}
      {empty && !shown ? (
        <PageState icon={<IconStack2 size={22} />} title={queueWords.none} text={mayEdit ? queueWords.noneText : queueWords.noneTextRead}>
          {add}
        </PageState>
      ) : (
        (queues || !error) && (
          <div className={pageClasses.panels}>
            {!alone && <QueueList queues={queues} shown={shown} />}
            {(alone || !phone) && <QueuePanel key={shown} id={shown} queue={queue} queues={queues} phone={phone} onGone={() => open(undefined, true)} />}
          </div>
        )
      )}
      <Suspense>{adding && mayEdit && queues && <NewQueue onCreated={(next) => open(next.id)} onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}

/** That there are agents to whom nothing comes. */
function Nowhere({ tenant }: { tenant: string }) {
  const { can } = useReader();
  const { data } = useQuery(queueSummaryQuery(tenant));
  if (!data || data.noQueue === 0 || !can('users:read')) return null;
  return (
    <Note tone="amber">
      {queueWords.nowhere(data.noQueue)}{' '}
      <Link to="/$tenant/users" params={{ tenant }} search={{ queue: 'none' }}>
        {queueWords.showNowhere}
      </Link>
    </Note>
  );
}
