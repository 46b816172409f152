import '../theme/dialogs.css';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import pageClasses from '../Users/Page.module.css';
import { words } from '../words';
import { settings } from '../words/settings';
import { settingsQuery } from './queries';
import classes from './Settings.module.css';
import { SettingsForm } from './SettingsForm';

/** What the workspace has decided. */
export function SettingsPage() {
  const { tenant, me } = useReader();
  const { data, error, refetch } = useQuery(settingsQuery(tenant));
  useTitle(settings.title, me?.tenant.name);
  return (
    <div className={pageClasses.page}>
      <div className={pageClasses.title}>
        <h1>{settings.title}</h1>
      </div>
      {data ? (
        <SettingsForm loaded={data} />
      ) : error ? (
        <ProblemBanner title={settings.failed} error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />
      )}
    </div>
  );
}
