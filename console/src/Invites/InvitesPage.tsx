import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconMailCheck, IconSearchOff, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { isRefused } from '../api/problem';
import bots from '../Bots/Bots.module.css';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { NextPager } from '../ui/NextPager';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useTitle } from '../ui/useTitle';
import pages from '../Users/Page.module.css';
import { summaryQuery } from '../Users/queries';
import { useActs } from '../Users/useActs';
import { words } from '../words';
import { invites as say } from '../words/invites';
import { InvitesTable } from './InvitesTable';
import { invitesQuery } from './queries';
import type { InvitesSearch } from './search';

const Several = lazy(() => import('./Several'));
const n = new Intl.NumberFormat(words.language);
const route = '/$tenant/invites';

/** Invitations that wait, and inviting several people at once. */
export function InvitesPage() {
  const { me, can } = useReader();
  return me && !can('users:create') ? <NoAccess /> : <Invites />;
}

function Invites() {
  const { tenant, me, can } = useReader();
  const { data: summary } = useQuery({ ...summaryQuery(tenant), enabled: can('users:read') });
  const waiting = summary?.byState.invited;
  const { search = '', cursor, new: adding } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const { data, error, refetch } = useQuery(invitesQuery(tenant, search, cursor));
  useTitle(say.title, me?.tenant.name);

  const go = (next: InvitesSearch, replace = false) => void navigate({ search: next, replace, resetScroll: false });
  const add = (yes: boolean) => void navigate({ search: (now) => ({ ...now, new: yes ? '1' : undefined }), resetScroll: false });
  const onOpen = useCallback((id: string) => void navigate({ to: '/$tenant/users/$id', params: { tenant, id } }), [navigate, tenant]);
  const { onAct, dialogs } = useActs({ onEdit: (user) => onOpen(user.id), onOpen });
  const badCursor = isRefused(error, 'bad-cursor');
  useEffect(() => {
    if (badCursor) void navigate({ search: (now) => ({ ...now, cursor: undefined }), replace: true });
  }, [badCursor, navigate]);

  const button = (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => add(true)}>
      {say.act}
    </Button>
  );
  const empty = data?.items.length === 0;
  return (
    <div className={pages.page}>
      <div className={pages.title}>
        <h1>
          {say.title} {waiting !== undefined && waiting > 0 && <span>{n.format(waiting)}</span>}
        </h1>
        {!(empty && !search) && button}
      </div>
      <p className={bots.quiet}>{say.lead}</p>
      {!(empty && !search) && (
        <TextField className={bots.search} aria-label={say.search} placeholder={say.search} type="search" maxLength={200} value={search} error={undefined} onValue={(text) => go({ search: text || undefined }, true)} />
      )}
      {data && !data.isSending && data.items.some((invite) => invite.state === 'waiting') && <Note tone="amber">{say.notSending}</Note>}
      {error && !badCursor && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {empty && search ? (
        <PageState icon={<IconSearchOff size={22} />} title={say.noMatch} text={say.noMatchText}>
          <Button variant="default" onClick={() => go({})}>
            {say.clear}
          </Button>
        </PageState>
      ) : empty ? (
        <PageState icon={<IconMailCheck size={22} />} title={say.none} text={say.noneText}>
          {button}
        </PageState>
      ) : (
        (data || !error) && <InvitesTable invites={data?.items} onAct={onAct} />
      )}
      <NextPager cursor={cursor} next={data?.next} onPage={(to) => go({ search: search || undefined, cursor: to })} />
      {dialogs}
      <Suspense>{adding && me && <Several onClose={() => add(false)} />}</Suspense>
    </div>
  );
}
