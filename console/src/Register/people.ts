import { notifications } from '@mantine/notifications';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import { announce } from '../ui/announce';

/** Whose people: those in a group themselves, in a queue, or with a skill. */
export type Of = { group: string; direct: true } | { queue: string } | { skill: string };

/** Kept with the lists of people, which it is one of. */
export const peopleOfQuery = (tenant: string, of: Of, search: string, cursor: string | null) =>
  queryOptions({
    queryKey: [tenant, 'users', 'list', of, search, cursor],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users', { params: { query: { ...of, limit: 25, ...(search && { search }), ...(cursor !== null && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
  });

/** Moves one person, says so, and offers nothing to undo: the way back is as short. */
export async function move(work: () => Promise<void>, said: string, notMoved: string) {
  try {
    await work();
    announce(said);
  } catch (failure) {
    notifications.show({ title: notMoved, message: (failure as Error).message, color: 'red' });
  }
}
