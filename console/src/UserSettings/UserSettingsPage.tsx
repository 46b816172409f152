import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { NoAccess } from '../Shell/NoAccess';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import pageClasses from '../Users/Page.module.css';
import { words } from '../words';
import { userSettings } from '../words/profile';
import { profileFieldsQuery } from './queries';
import { UserSettingsForm } from './UserSettingsForm';
import classes from './UserSettings.module.css';

/** Which profile fields there are, and which people edit themselves. */
export function UserSettingsPage() {
  const { tenant, me, can } = useReader();
  const { data, error, refetch } = useQuery({ ...profileFieldsQuery(tenant), enabled: can('profile_fields:update') });
  useTitle(userSettings.title, me?.tenant.name);
  if (me && !can('profile_fields:update')) return <NoAccess />;
  return (
    <div className={pageClasses.page}>
      <div className={pageClasses.title}>
        <h1>{userSettings.title}</h1>
      </div>
      {data ? (
        <UserSettingsForm loaded={data} />
      ) : error ? (
        <ProblemBanner title={userSettings.failed} error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />
      )}
    </div>
  );
}
