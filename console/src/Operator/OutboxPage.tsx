import '../theme/dialogs.css';
import { Button, Select } from '@mantine/core';
import { IconMail, IconSearchOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isRefused } from '../api/problem';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { NextPager } from '../ui/NextPager';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { FilterChips } from '../Users/FilterChips';
import { FilterMenu } from '../Users/FilterMenu';
import filterClasses from '../Users/Filters.module.css';
import { words } from '../words';
import { operator } from '../words/operator';
import { outbox } from '../words/outbox';
import { OutboxTable } from './OutboxTable';
import { mailsQuery } from './outboxQueries';
import { listOf, readSearch, toggled, type OutboxSearch } from './outboxSearch';
import classes from './Page.module.css';
import { workspacesQuery } from './queries';

const MailDialog = lazy(() => import('./MailDialog'));
const route = '/$tenant/operator/mails';

/** The mails of the installation, for whoever runs it. */
export function OutboxPage() {
  const { tenant, me } = useReader();
  return me && !me.isOperator ? <NoAccess /> : <Outbox tenant={tenant} />;
}

function Outbox({ tenant }: { tenant: string }) {
  const search = readSearch({ ...useSearch({ from: route }) });
  const navigate = useNavigate({ from: route });
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(mailsQuery(tenant, search));
  const [open, setOpen] = useState<string | null>(null);
  const filtered = Boolean(search.state ?? search.kind ?? search.workspace);
  useTitle(outbox.title, operator.area);

  const go = (next: OutboxSearch) => void navigate({ search: next, resetScroll: false });
  const change = (next: Partial<OutboxSearch>) => go(readSearch({ ...search, ...next, cursor: undefined }));
  const changed = () => void client.invalidateQueries({ queryKey: [tenant, 'operator', 'mails'] });

  // An old cursor in a bookmark: begin at the newest.
  const badCursor = isRefused(error, 'bad-cursor');
  useEffect(() => {
    if (badCursor) void navigate({ search: (now) => ({ ...now, cursor: undefined }), replace: true });
  }, [badCursor, navigate]);

  return (
    <div className={classes.page}>
      <div className={classes.title}>
        <h1>{outbox.title}</h1>
      </div>
      <p className={classes.intro}>{outbox.intro}</p>
      {data && !data.isSending && <Note tone="amber">{outbox.notSending}</Note>}
      <div className={filterClasses.bar} role="search" aria-label={words.users.filters}>
        <div className={filterClasses.filters}>
          <FilterMenu label={outbox.filters.state} options={options(outbox.states)} chosen={listOf(search.state)} onToggle={(word) => change({ state: toggled(search.state, word) })} />
          <FilterMenu label={outbox.filters.kind} options={options(outbox.kinds)} chosen={listOf(search.kind)} onToggle={(word) => change({ kind: toggled(search.kind, word) })} />
          <WorkspaceFilter chosen={search.workspace} onChoose={(workspace) => change({ workspace })} />
        </div>
      </div>
      {filtered && <Chips search={search} onChange={change} onClear={() => go({})} />}
      {error && !badCursor && <ProblemBanner title={outbox.listFailed} error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        filtered ? (
          <PageState icon={<IconSearchOff size={22} />} title={outbox.noMatch} text={outbox.noMatchText}>
            <Button variant="default" onClick={() => go({})}>
              {words.users.clear}
            </Button>
          </PageState>
        ) : (
          <PageState icon={<IconMail size={22} />} title={outbox.none} text={outbox.noneText} />
        )
      ) : (
        (data || !error) && <OutboxTable mails={data?.items} onOpen={setOpen} />
      )}
      <NextPager cursor={search.cursor} next={data?.next} onPage={(to) => go({ ...search, cursor: to })} />
      <Suspense>{open && <MailDialog id={open} sending={data?.isSending ?? false} onChanged={changed} onClose={() => setOpen(null)} />}</Suspense>
    </div>
  );
}

const options = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** One workspace, found by a part of its name or code. */
function WorkspaceFilter({ chosen, onChoose }: { chosen: string | undefined; onChoose: (code: string | undefined) => void }) {
  const { tenant } = useReader();
  const [text, setText] = useState('');
  const { data } = useQuery(workspacesQuery(tenant, text, undefined));
  return (
    <Select
      aria-label={outbox.filters.workspace}
      placeholder={outbox.filters.anyWorkspace}
      data={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      filter={({ options: found }) => found}
      value={chosen ?? null}
      searchable
      clearable
      nothingFoundMessage={outbox.filters.noWorkspace}
      comboboxProps={{ withinPortal: true, width: 260, position: 'bottom-start' }}
      w={190}
      onSearchChange={setText}
      onChange={(code) => onChoose(code ?? undefined)}
    />
  );
}

/** What narrows the list, each removable. */
function Chips({ search, onChange, onClear }: { search: OutboxSearch; onChange: (change: Partial<OutboxSearch>) => void; onClear: () => void }) {
  const chips = [
    ...listOf(search.state).map((word) => ({ key: word, label: words.users.chip(outbox.filters.state, outbox.states[word as keyof typeof outbox.states] ?? word), remove: () => onChange({ state: toggled(search.state, word) }) })),
    ...listOf(search.kind).map((word) => ({ key: word, label: words.users.chip(outbox.filters.kind, outbox.kinds[word] ?? word), remove: () => onChange({ kind: toggled(search.kind, word) }) })),
    ...(search.workspace ? [{ key: 'workspace', label: words.users.chip(outbox.filters.workspace, search.workspace), remove: () => onChange({ workspace: undefined }) }] : []),
  ];
  return <FilterChips chips={chips} onClear={onClear} />;
}
