import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { Job, JobBody, JobOutcome } from '../api/types';
import { saveFile } from '../ui/saveFile';

export const jobsQuery = (tenant: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: [tenant, 'jobs', 'list', cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/jobs', { params: { query: { limit: 25, ...(cursor && { cursor }) } }, signal })),
  });

export const isOver = (job: Job) => job.state === 'done' || job.state === 'stopped' || job.state === 'cancelled';

export const handledOf = (job: Job) => job.done + job.unchanged + job.refused + job.skipped;

/** Told of by the live line; asked now and then besides, should the line be down. */
export const jobQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'jobs', 'one', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : 5_000),
  });

export const resultsQuery = (tenant: string, id: string, outcome: JobOutcome | undefined) =>
  infiniteQueryOptions({
    queryKey: [tenant, 'jobs', 'results', id, outcome ?? ''],
    queryFn: ({ signal, pageParam }) =>
      answer(apiFor(tenant).GET('/api/v1/jobs/{id}/results', { params: { path: { id }, query: { limit: 50, ...(outcome && { outcome }), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const startJob = (tenant: string, body: JobBody, idempotencyKey: string) => answer(apiFor(tenant).POST('/api/v1/jobs', { body, params: { header: { 'Idempotency-Key': idempotencyKey } } }));

export const cancelJob = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/jobs/{id}/cancel', { params: { path: { id } } }));

/** The results as a file, straight from the answer. */
export const saveResults = (tenant: string, id: string) =>
  saveFile(apiFor(tenant).GET('/api/v1/jobs/{id}/results/export', { params: { path: { id } }, parseAs: 'blob' }), `job-${id}.csv`);
