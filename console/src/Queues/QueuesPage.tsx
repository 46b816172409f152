import { IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RegisterPage } from '../Register/RegisterPage';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { queueWords } from '../words/queues';
import { InQueue } from './InQueue';
import { queueKind } from './kind';
import { queueSummaryQuery } from './queries';
import { useQueues } from './useQueues';

/** The queues, and who is in each. */
export function QueuesPage() {
  const { tenant, queues, ...at } = useQueues();
  return (
    <RegisterPage kind={queueKind} icon={<IconStack2 size={22} />} entries={queues} lead={<Nowhere tenant={tenant} />} {...at}>
      {(queue) => <InQueue queue={queue} />}
    </RegisterPage>
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
