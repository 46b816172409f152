import { Button } from '@mantine/core';
import { IconArrowRight, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { audit } from '../words/audit';
import classes from './Audit.module.css';
import { EventGhosts, EventList } from './EventList';
import { activityPage } from './queries';

/** What was done by and to one person. */
export default function Activity({ id }: { id: string }) {
  const { tenant } = useReader();
  const { data, error, isPending, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [tenant, 'events', 'of', id],
    queryFn: ({ pageParam, signal }) => activityPage(tenant, id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 5_000,
  });
  const late = useLate(isPending);
  const events = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.activity}>
      {error && <ProblemBanner title={audit.activity.failed} error={error} onRetry={() => void refetch()} />}
      {data && events.length === 0 && <PageState icon={<IconHistory size={22} />} title={audit.activity.none} text={audit.activity.noneText} />}
      {isPending && <div role="status" aria-busy aria-label={words.states.loading}>{late && <EventGhosts count={6} />}</div>}
      {events.length > 0 && (
        <>
          <Link to="/$tenant/audit" params={{ tenant }} search={{ about: id }} className={classes.all}>
            {audit.activity.all}
            <IconArrowRight size={15} aria-hidden />
          </Link>
          <EventList events={events} />
        </>
      )}
      {data?.pages.at(-1)?.next && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {audit.activity.older}
        </Button>
      )}
    </div>
  );
}
