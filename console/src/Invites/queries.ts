import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';

/** A mail that has not gone out is looked at again: no event says that it has. */
const untilSent = 4_000;

export const invitesQuery = (tenant: string, search: string, cursor: string | undefined) =>
  queryOptions({
    // Below what changes with people, so that it follows them.
    queryKey: [tenant, 'users', 'invites', search, cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/invites', { params: { query: { ...(search && { search }), ...(cursor && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.isSending && state.data.items.some((invite) => invite.state === 'waiting') ? untilSent : false),
  });
