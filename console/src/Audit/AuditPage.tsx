import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconHistory, IconRefresh, IconSearchOff } from '@tabler/icons-react';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useLate } from '../ui/useLate';
import { useTitle } from '../ui/useTitle';
import filterClasses from '../Users/Filters.module.css';
import pageClasses from '../Users/Page.module.css';
import { Pager } from '../Users/Pager';
import { words } from '../words';
import { audit } from '../words/audit';
import { ActionFilter } from './ActionFilter';
import { Chips } from './Chips';
import { DateFilter } from './DateFilter';
import { EventGhosts, EventList } from './EventList';
import { PersonFilter } from './PersonFilter';
import { exportEvents } from './queries';
import { useAudit } from './useAudit';
import { isFiltered, namesOf } from './view';

/** Who did what to whom, newest first. */
export function AuditPage() {
  const controls = useAudit();
  const { tenant, search, page, stale, busy, refreshing, error, refresh, change, clear, toPage } = controls;
  const { me, can } = useReader();
  const { run, busy: exporting, error: exportError } = useAction();
  const late = useLate(busy && page === undefined);
  const lateRefresh = useLate(refreshing);
  const events = page?.items ?? [];
  useTitle(audit.title, me?.tenant.name);

  const save = () =>
    void run(async () => {
      await exportEvents(tenant, search);
      notify(audit.exported);
      refresh();
    });

  return (
    <div className={pageClasses.page}>
      <div className={pageClasses.title}>
        <h1>{audit.title}</h1>
        {can('audit:export') && (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={exporting} loaderProps={{ type: 'dots' }} onClick={save}>
            {audit.export}
          </Button>
        )}
      </div>
      <div className={filterClasses.bar} role="search" aria-label={words.users.filters}>
        <div className={filterClasses.filters}>
          {can('users:read') && (
            <>
              <PersonFilter label={audit.filters.about} hint={audit.filters.aboutHint} chosen={search.about !== undefined} onChoose={(about) => change({ about })} />
              <PersonFilter label={audit.filters.actor} hint={audit.filters.actorHint} chosen={search.actor !== undefined} onChoose={(actor) => change({ actor })} />
            </>
          )}
          <ActionFilter names={namesOf(search)} onNames={(names) => change({ name: names.join(',') })} />
          <DateFilter from={search.from ?? ''} to={search.to ?? ''} onSpan={(from, to) => change({ from, to })} />
        </div>
        <div className={filterClasses.tools}>
          <ActionIcon variant="default" size={36} aria-label={words.users.refresh} data-hint={words.users.refresh} loading={lateRefresh} onClick={refresh}>
            <IconRefresh size={17} />
          </ActionIcon>
        </div>
      </div>
      <Chips controls={controls} events={events} />
      {exportError && <ProblemBanner title={audit.exportFailed} error={exportError} onRetry={save} />}
      {error && <ProblemBanner title={audit.failed} error={error} onRetry={refresh} />}
      {page && page.items.length === 0 && !error ? (
        <div className={pageClasses.empty}>
          {isFiltered(search) ? (
            <PageState icon={<IconSearchOff size={22} />} title={audit.noMatch} text={audit.noMatchText}>
              <Button variant="default" onClick={clear}>
                {words.users.clear}
              </Button>
            </PageState>
          ) : (
            <PageState icon={<IconHistory size={22} />} title={audit.none} text={audit.noneText} />
          )}
        </div>
      ) : page ? (
        <>
          <EventList events={page.items} stale={stale} onFilter={change} />
          <Pager page={page} total={null} cursor={search.cursor ?? null} busy={busy} text={audit.shown(page.items.length)} onPage={toPage} />
        </>
      ) : (
        !error && <div role="status" aria-busy aria-label={words.states.loading}>{late && <EventGhosts count={12} />}</div>
      )}
    </div>
  );
}
