import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { Queue } from '../api/types';
import { inOrder } from '../Register/kind';

export const queuesQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'queues', 'list'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/queues', { signal })).then((page) => page.items),
    staleTime: 60_000,
  });

/** How many agents are in no queue. */
export const queueSummaryQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'queues', 'summary'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/queues/summary', { signal })),
  });

/** Puts a made or changed queue into the list in place; people look different for it. */
export function putQueue(client: QueryClient, tenant: string, queue: Queue) {
  client.setQueryData(queuesQuery(tenant).queryKey, (queues) => queues && [...queues.filter((other) => other.id !== queue.id), queue].sort(inOrder));
  for (const kind of ['queues', 'users']) void client.invalidateQueries({ queryKey: [tenant, kind] });
}
