import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { OutboxSearch } from './outboxSearch';

/** While something is on its way the page looks soon again, otherwise now and then. */
const soon = 4_000;
const later = 20_000;

export const mailsQuery = (tenant: string, { state, kind, workspace, cursor }: OutboxSearch) =>
  queryOptions({
    queryKey: [tenant, 'operator', 'mails', state ?? '', kind ?? '', workspace ?? '', cursor ?? ''],
    queryFn: ({ signal }) =>
      answer(apiFor(tenant).GET('/api/v1/operator/mails', { params: { query: { ...(state && { state }), ...(kind && { kind }), ...(workspace && { workspace }), ...(cursor && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.isSending && data.items.some((mail) => mail.state === 'waiting') ? soon : later),
  });

export const mailQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'operator', 'mail', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/operator/mails/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export const retryMail = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/operator/mails/{id}/retry', { params: { path: { id } } }));

export const copyMailLink = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/operator/mails/{id}/link', { params: { path: { id } } }));
