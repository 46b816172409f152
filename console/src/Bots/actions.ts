import { answer, apiFor } from '../api/client';
import type { MemberRole } from '../api/types';

export const createBot = (tenant: string, name: string, description: string) => answer(apiFor(tenant).POST('/api/v1/bots', { body: { name, description } })).then((made) => made.bot);

export const editBot = (tenant: string, id: string, version: number, name: string, description: string) =>
  answer(apiFor(tenant).PATCH('/api/v1/bots/{id}', { body: { name, description }, params: { path: { id }, header: { 'If-Match': `"${version}"` } } }));

export const deleteBot = (tenant: string, id: string) => answer(apiFor(tenant).DELETE('/api/v1/bots/{id}', { params: { path: { id } } }));

export const giveBot = (tenant: string, id: string, user: string, role: MemberRole) =>
  answer(apiFor(tenant).PUT('/api/v1/bots/{id}/members/{user}', { body: { role }, params: { path: { id, user } } }));

export const takeBot = (tenant: string, id: string, user: string) => answer(apiFor(tenant).DELETE('/api/v1/bots/{id}/members/{user}', { params: { path: { id, user } } }));

export const handOver = (tenant: string, id: string, to: string) => answer(apiFor(tenant).POST('/api/v1/bots/{id}/transfer', { body: { to }, params: { path: { id } } }));

export const askToHandOver = (tenant: string, id: string, to: string | null, reason: string) =>
  answer(apiFor(tenant).POST('/api/v1/bots/{id}/ask-transfer', { body: { ...(to && { to }), ...(reason && { reason }) }, params: { path: { id } } }));

/** As many at a time as one change carries, until none is left. */
export async function handOverAll(tenant: string, user: string, to: string) {
  let moved = 0;
  for (let left = 1; left > 0; ) {
    const done = await answer(apiFor(tenant).POST('/api/v1/users/{id}/bots/transfer', { body: { to }, params: { path: { id: user } } }));
    moved += done.moved;
    left = done.left;
  }
  return moved;
}
