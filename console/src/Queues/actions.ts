import { answer, apiFor } from '../api/client';
import type { NewQueue, QueueChange } from '../api/types';

const at = (id: string) => ({ params: { path: { id } } });

export const createQueue = (tenant: string, body: NewQueue) => answer(apiFor(tenant).POST('/api/v1/queues', { body })).then((made) => made.queue);

export const changeQueue = (tenant: string, id: string, version: number, body: QueueChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/queues/{id}', { body, params: { path: { id }, header: { 'If-Match': `"${version}"` } } }));

export const archiveQueue = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/queues/{id}/archive', at(id)));

export const bringQueueBack = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/queues/{id}/bring-back', at(id)));

export const moveInQueue = (tenant: string, id: string, body: { add?: string[]; remove?: string[]; priority?: number }) =>
  answer(apiFor(tenant).POST('/api/v1/queues/{id}/members', { ...at(id), body: { add: null, remove: null, priority: null, ...body } }));
