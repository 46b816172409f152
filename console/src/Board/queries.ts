import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { BoardSearch } from './search';

/** Whom the server narrows it to; the rest the page does itself. */
export interface Narrowed {
  queue?: string | undefined;
  skill?: string | undefined;
}

export const narrowedBy = ({ queue, skill }: BoardSearch): Narrowed => ({ ...(queue && { queue }), ...(skill && { skill }) });

export const readAgents = (tenant: string, narrowed: Narrowed, ids?: readonly string[], signal?: AbortSignal) =>
  answer(apiFor(tenant).GET('/api/v1/agents', { params: { query: { ...narrowed, ...(ids && { ids: ids.join(',') }) } }, ...(signal && { signal }) }));

export const boardQuery = (tenant: string, search: BoardSearch) => {
  const narrowed = narrowedBy(search);
  return queryOptions({ queryKey: [tenant, 'board', narrowed], queryFn: ({ signal }) => readAgents(tenant, narrowed, undefined, signal) });
};
