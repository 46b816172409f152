import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconPlus, IconRobot, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { isRefused } from '../api/problem';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { NextPager } from '../ui/NextPager';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useTitle } from '../ui/useTitle';
import { botWords } from '../words/bots';
import classes from './Bots.module.css';
import { BotsTable } from './BotsTable';
import { botsQuery } from './queries';
import type { BotsSearch } from './search';

const NewBot = lazy(() => import('./NewBot'));
const route = '/$tenant/bots';

/** The register of bots. */
export function BotsPage() {
  const { me, can } = useReader();
  return me && !can('bots:read') ? <NoAccess /> : <Bots />;
}

function Bots() {
  const { tenant, me, can } = useReader();
  const { search = '', cursor, new: adding } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const { data, error, refetch } = useQuery(botsQuery(tenant, search, cursor));
  const mayAdd = can('bots:create');
  useTitle(botWords.title, me?.tenant.name);

  const go = (next: BotsSearch, replace = false) => void navigate({ search: next, replace, resetScroll: false });
  const add = (yes: boolean) => go({ search: search || undefined, cursor, new: yes ? '1' : undefined });
  const badCursor = isRefused(error, 'bad-cursor');
  useEffect(() => {
    if (badCursor) void navigate({ search: (now) => ({ ...now, cursor: undefined }), replace: true });
  }, [badCursor, navigate]);

  const button = mayAdd && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(true)}>
      {botWords.add}
    </Button>
  );
  const empty = data?.items.length === 0;
  return (
    <div className={classes.page}>
      <div className={classes.title}>
        <h1>{botWords.title}</h1>
        {!(empty && !search) && button}
      </div>
      {!(empty && !search) && (
        <TextField className={classes.search} aria-label={botWords.search} placeholder={botWords.search} type="search" maxLength={200} value={search} error={undefined} onValue={(text) => go({ search: text || undefined }, true)} />
      )}
      {error && !badCursor && <ProblemBanner title={botWords.listFailed} error={error} onRetry={() => void refetch()} />}
      {empty && search ? (
        <PageState icon={<IconSearchOff size={22} />} title={botWords.noMatch} text={botWords.noMatchText}>
          <Button variant="default" onClick={() => go({})}>
            {botWords.clear}
          </Button>
        </PageState>
      ) : empty ? (
        <PageState icon={<IconRobot size={22} />} title={botWords.none} text={botWords.noneText}>
          {button}
        </PageState>
      ) : (
        (data || !error) && <BotsTable bots={data?.items} />
      )}
      <NextPager cursor={cursor} next={data?.next} onPage={(to) => go({ search: search || undefined, cursor: to })} />
      <Suspense>{adding && mayAdd && <NewBot onClose={() => add(false)} />}</Suspense>
    </div>
  );
}
