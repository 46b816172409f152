import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { UserDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { Statistics } from './Statistics';
import type { RangeName } from './range';

/** What a person handled; the range is part of the address. */
export default function StatisticsTab({ user }: { user: UserDetails }) {
  const { tenant } = useReader();
  const { range } = useSearch({ from: '/$tenant/users/$id' });
  const navigate = useNavigate();
  const onRange = useCallback(
    (to: RangeName) => void navigate({ to: '/$tenant/users/$id', params: { tenant, id: user.id }, search: { tab: 'statistics', ...(to === 'days' ? {} : { range: to }) }, replace: true, resetScroll: false }),
    [navigate, tenant, user.id],
  );
  return <Statistics id={user.id} range={range ?? 'days'} onRange={onRange} />;
}
