import { queryOptions } from '@tanstack/react-query';
import { isAbort, Refused, Unreachable } from '../api/problem';
import type { Description } from './document';

export const descriptionQuery = queryOptions({
  queryKey: ['openapi'],
  queryFn: async ({ signal }): Promise<Description> => {
    const answer = await fetch('/openapi/v1.json', { signal }).catch((failure: unknown) => {
      throw isAbort(failure) ? failure : new Unreachable();
    });
    if (!answer.ok) throw new Refused(answer.status, null, answer.headers.get('X-Request-Id'));
    return (await answer.json()) as Description;
  },
  staleTime: Infinity,
});
