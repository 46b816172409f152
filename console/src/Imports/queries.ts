import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { Import, ImportChange, ImportLine } from '../api/types';
import { saveFile } from '../ui/saveFile';

export const importsQuery = (tenant: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: [tenant, 'imports', 'list', cursor ?? ''],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/imports', { params: { query: { limit: 20, ...(cursor && { cursor }) } }, signal })),
  });

export const isAtWork = ({ state }: Import) => state === 'checking' || state === 'applying';
export const isOver = ({ state }: Import) => state === 'done' || state === 'stopped' || state === 'cancelled';
export const toDo = ({ counts }: Import) => counts.create + counts.update + counts.act;

/** Told of by the live line; asked now and then besides, should the line be down. */
export const importQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'imports', 'one', id],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (query.state.data && isAtWork(query.state.data) ? 2_000 : false),
  });

export const linesQuery = (tenant: string, id: string, state: ImportLine['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: [tenant, 'imports', 'lines', id, state ?? ''],
    queryFn: ({ signal, pageParam }) =>
      answer(apiFor(tenant).GET('/api/v1/imports/{id}/lines', { params: { path: { id }, query: { limit: 50, ...(state && { state }), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The bytes as they are: the server finds out how they are written. */
export const sendFile = (tenant: string, name: string, file: Blob) =>
  answer(apiFor(tenant).POST('/api/v1/imports', { params: { query: { name } }, body: file as never, bodySerializer: (body) => body as unknown as BodyInit, headers: { 'Content-Type': 'application/octet-stream' } }));

export const editImport = (tenant: string, id: string, body: ImportChange) => answer(apiFor(tenant).PATCH('/api/v1/imports/{id}', { params: { path: { id } }, body }));

export const editLine = (tenant: string, id: string, number: number, body: { cells?: string[]; leftOut?: boolean }) =>
  answer(apiFor(tenant).PATCH('/api/v1/imports/{id}/lines/{number}', { params: { path: { id, number } }, body }));

export const applyImport = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/imports/{id}/apply', { params: { path: { id } } }));

export const cancelImport = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/imports/{id}/cancel', { params: { path: { id } } }));

export const saveLines = (tenant: string, id: string) =>
  saveFile(apiFor(tenant).GET('/api/v1/imports/{id}/lines/export', { params: { path: { id } }, parseAs: 'blob' }), `import-${id}.csv`);

export const saveHandOut = (tenant: string, id: string) =>
  saveFile(apiFor(tenant).POST('/api/v1/imports/{id}/hand-out', { params: { path: { id } }, parseAs: 'blob' }), `first-sign-ins-${id}.csv`);
