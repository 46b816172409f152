import { ActionIcon, Button } from '@mantine/core';
import { IconDeviceDesktopOff, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { PersonFilter } from '../Audit/PersonFilter';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { useRoom } from '../ui/useRoom';
import { useTitle } from '../ui/useTitle';
import { FilterChips } from '../Users/FilterChips';
import filterClasses from '../Users/Filters.module.css';
import pageClasses from '../Users/Page.module.css';
import { Pager } from '../Users/Pager';
import { userQuery } from '../Users/queries';
import { words } from '../words';
import { sessions } from '../words/sessions';
import { SessionCards } from './SessionCards';
import classes from './Sessions.module.css';
import { SessionGhosts, SessionTable } from './SessionTable';
import { useEnding } from './useEnding';
import { useSessions } from './useSessions';

const EndDialog = lazy(() => import('./EndDialog'));

/** What everyone of the workspace has open, for a regular look. */
export function SessionsPage() {
  const { tenant, me, can } = useReader();
  const { search, page, stale, busy, refreshing, error, refresh, change, toPage } = useSessions();
  const { data: chosen } = useQuery({ ...userQuery(tenant, search.user ?? ''), enabled: search.user !== undefined && can('users:read') });
  const { phone } = useRoom();
  const ending = useEnding();
  const late = useLate(busy && !page);
  const lateRefresh = useLate(refreshing);
  useTitle(sessions.title, me?.tenant.name);

  const List = phone ? SessionCards : SessionTable;
  return (
    <div className={pageClasses.page}>
      <div className={pageClasses.title}>
        <h1>{sessions.title}</h1>
      </div>
      <p className={classes.text}>{sessions.lead}</p>
      <div className={filterClasses.bar} role="search" aria-label={words.users.filters}>
        <div className={filterClasses.filters}>
          {can('users:read') && <PersonFilter label={sessions.person} hint={sessions.find} chosen={search.user !== undefined} onChoose={(user) => change(user)} />}
        </div>
        <div className={filterClasses.tools}>
          <ActionIcon variant="default" size={36} aria-label={sessions.refresh} data-hint={sessions.refresh} loading={lateRefresh} onClick={refresh}>
            <IconRefresh size={17} />
          </ActionIcon>
        </div>
      </div>
      {search.user !== undefined && <FilterChips chips={[{ key: 'user', label: words.users.chip(sessions.person, chosen?.displayName ?? '…'), remove: () => change(null) }]} onClear={() => change(null)} />}
      {error && <ProblemBanner title={sessions.failed} error={error} onRetry={refresh} />}
      {page && page.items.length === 0 && !page.next && !error ? (
        <div className={pageClasses.empty}>
          <PageState icon={<IconDeviceDesktopOff size={22} />} title={search.user ? sessions.noMatch : sessions.none} text={search.user ? sessions.noMatchText : sessions.noneText}>
            {search.user && (
              <Button variant="default" onClick={() => change(null)}>
                {words.users.clear}
              </Button>
            )}
          </PageState>
        </div>
      ) : page ? (
        <>
          <List items={page.items} stale={stale} mayEnd={can('sessions:end')} onEnd={(session) => ending.ask({ person: session.person, session })} />
          <Pager page={page} total={null} cursor={search.cursor ?? null} busy={busy} text={sessions.shown(page.items.length)} onPage={toPage} />
        </>
      ) : (
        !error && <div role="status" aria-busy aria-label={words.states.loading}>{late && <SessionGhosts />}</div>
      )}
      <Suspense>{ending.asked && <EndDialog {...ending} />}</Suspense>
    </div>
  );
}
