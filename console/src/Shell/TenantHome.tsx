import { Navigate } from '@tanstack/react-router';
import { useReader } from './me';
import { NoAccess } from './NoAccess';
import { openTo } from './nav';

/** A tenant without a page leads to the first page its reader may open. */
export function TenantHome() {
  const { tenant, me, can } = useReader();
  if (!me) return null;
  const first = openTo(can, me.tenant.preset)[0];
  return first ? <Navigate to={first.to} params={{ tenant }} replace /> : <NoAccess />;
}
