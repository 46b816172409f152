import '../theme/dialogs.css';
import { useQuery } from '@tanstack/react-query';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { NoAccess } from '../Shell/NoAccess';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import pageClasses from '../Users/Page.module.css';
import { words } from '../words';
import { signOn } from '../words/signOn';
import { ModeCard } from './ModeCard';
import { signOnQuery } from './queries';
import { SignOnForm } from './SignOnForm';

/** The workspace's own identity provider. */
export function SignOnPage() {
  const { tenant, me, can } = useReader();
  const { data, error, refetch } = useQuery({ ...signOnQuery(tenant), enabled: can('sso:update') });
  useTitle(signOn.title, me?.tenant.name);
  if (me && !can('sso:update')) return <NoAccess />;
  return (
    <div className={pageClasses.page}>
      <div className={pageClasses.title}>
        <h1>{signOn.title}</h1>
      </div>
      {data ? (
        <div className={classes.form}>
          <ModeCard view={data} />
          <SignOnForm loaded={data} />
        </div>
      ) : error ? (
        <ProblemBanner title={signOn.failed} error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />
      )}
    </div>
  );
}
