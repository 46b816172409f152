import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { words } from '../words';
import { ProblemBanner } from '../ui/ProblemBanner';
import { meQuery } from './me';
import classes from './Shell.module.css';

/** `/console/` leads to the tenant entered last. */
export function Home() {
  const { data, error, refetch } = useQuery(meQuery(null));
  if (data) return <Navigate to="/$tenant" params={{ tenant: data.tenant.code }} replace />;
  return <main className={classes.alone}>{error && <ProblemBanner title={words.problem.unexpected} error={error} onRetry={() => void refetch()} />}</main>;
}
