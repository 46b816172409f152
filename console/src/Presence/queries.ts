import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { AgentChange, Availability } from '../api/types';

/** Under the key of people: what changes a person shows here too. */
export const agentQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'users', 'agent', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users/{id}/agent', { params: { path: { id } }, signal })),
  });

export const changeAgent = (tenant: string, id: string, body: AgentChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/users/{id}/agent', { params: { path: { id } }, body }));

export const presenceQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'presence', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/users/{id}/presence', { params: { path: { id } }, signal })),
  });

export const setAvailability = (tenant: string, id: string, availability: Availability, reason: string) =>
  answer(apiFor(tenant).POST('/api/v1/users/{id}/availability', { params: { path: { id } }, body: { availability, reason } }));
