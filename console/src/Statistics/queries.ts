import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import { queryOf, type RangeName } from './range';

/** Of one person; without an id, of whoever asks. Another range takes the place of the one shown once it is there. */
export const statisticsQuery = (tenant: string, id: string | undefined, range: RangeName, today: string) => {
  const query = queryOf(range, today);
  return queryOptions({
    queryKey: [tenant, 'statistics', id ?? 'own', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      id === undefined ? answer(apiFor(tenant).GET('/api/v1/me/statistics', { params: { query }, signal })) : answer(apiFor(tenant).GET('/api/v1/users/{id}/statistics', { params: { path: { id }, query }, signal })),
  });
};
