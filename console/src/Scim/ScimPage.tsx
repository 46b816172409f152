import '../theme/dialogs.css';
import { useQuery } from '@tanstack/react-query';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { NoAccess } from '../Shell/NoAccess';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import pageClasses from '../Users/Page.module.css';
import { words } from '../words';
import { scim } from '../words/scim';
import { ConnectCard } from './ConnectCard';
import { NewcomersForm } from './NewcomersForm';
import { directoryQuery } from './queries';
import { VisitsCard } from './VisitsCard';

/** The directory that keeps people and groups here. */
export function ScimPage() {
  const { tenant, me, can } = useReader();
  const { data, error, refetch } = useQuery({ ...directoryQuery(tenant), enabled: can('settings:update') });
  useTitle(scim.title, me?.tenant.name);
  if (me && !can('settings:update')) return <NoAccess />;
  return (
    <div className={pageClasses.page}>
      <div className={pageClasses.title}>
        <h1>{scim.title}</h1>
      </div>
      {data ? (
        <div className={classes.form}>
          <VisitsCard visits={data.visits} />
          <ConnectCard view={data} />
          <NewcomersForm loaded={data} />
        </div>
      ) : error ? (
        <ProblemBanner title={scim.failed} error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />
      )}
    </div>
  );
}
