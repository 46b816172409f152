import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { NewWebhook, WebhookChange, WebhookDelivery } from '../api/types';

type State = WebhookDelivery['state'];

export const webhooksQuery = (tenant: string) =>
  queryOptions({ queryKey: [tenant, 'webhooks', 'list'], queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/webhooks', { signal })) });

export const webhookQuery = (tenant: string, id: string) =>
  queryOptions({ queryKey: [tenant, 'webhooks', 'one', id], queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/webhooks/{id}', { params: { path: { id } }, signal })) });

export const deliveriesQuery = (tenant: string, id: string, state: State | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: [tenant, 'webhooks', 'deliveries', id, state ?? '', cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { ...(state && { state }), ...(cursor && { cursor }) } }, signal })),
    placeholderData: keepPreviousData,
  });

const at = (id: string) => ({ params: { path: { id } } });

export const makeWebhook = (tenant: string, body: NewWebhook) => answer(apiFor(tenant).POST('/api/v1/webhooks', { body }));

export const editWebhook = (tenant: string, id: string, version: number, body: WebhookChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/webhooks/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }));

export const pauseWebhook = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/webhooks/{id}/pause', at(id)));

export const resumeWebhook = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/webhooks/{id}/resume', at(id)));

export const deleteWebhook = (tenant: string, id: string) => answer(apiFor(tenant).DELETE('/api/v1/webhooks/{id}', at(id)));

export const replaceSecret = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/webhooks/{id}/secret', at(id)));

export const sendTest = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/webhooks/{id}/test', at(id)));

export const replay = (tenant: string, id: string, since: string) => answer(apiFor(tenant).POST('/api/v1/webhooks/{id}/replay', { ...at(id), body: { since } }));

export const sendAgain = (tenant: string, id: string, delivery: string) => answer(apiFor(tenant).POST('/api/v1/webhooks/{id}/deliveries/{delivery}/resend', { params: { path: { id, delivery } } }));
