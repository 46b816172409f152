import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      // A refusal stays a refusal; only a lost connection is worth a second attempt.
      retry: (count, error) => error instanceof Unreachable && count < 1,
      retryDelay: 400,
    },
  },
});
