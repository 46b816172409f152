import { queryOptions } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { Availability } from '../api/types';

export const desktopQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'desktop'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/me/desktop', { signal })),
  });

export const chooseAvailability = (tenant: string, availability: Availability) => answer(apiFor(tenant).PUT('/api/v1/me/availability', { body: { availability } }));
