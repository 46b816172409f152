import '../theme/dialogs.css';
import { Button, Checkbox } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ApiKey } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { NextPager } from '../ui/NextPager';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { keys as say } from '../words/keys';
import { KeysTable } from './KeysTable';
import { keysQuery } from './queries';

const NewKey = lazy(() => import('./NewKey'));
const KeyDialog = lazy(() => import('./KeyDialog'));
const route = '/$tenant/keys';

/** The keys that scripts call with: made, looked over, ended. */
export function KeysPage() {
  const { me, can } = useReader();
  return me && !can('keys:update') ? <NoAccess /> : <Keys />;
}

function Keys() {
  const { tenant, me } = useReader();
  const { ended, cursor } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(keysQuery(tenant, ended === '1', cursor));
  const [making, setMaking] = useState(false);
  const [open, setOpen] = useState<ApiKey | null>(null);
  useTitle(say.title, me?.tenant.name);
  const changed = () => void client.invalidateQueries({ queryKey: [tenant, 'keys'] });

  const empty = data?.items.length === 0;
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} disabled={!data} onClick={() => setMaking(true)}>
      {say.add}
    </Button>
  );
  return (
    <div className={bots.page}>
      <div className={bots.title}>
        <h1>{say.title}</h1>
        {!empty && add}
      </div>
      <p className={bots.quiet}>{say.lead}</p>
      <Checkbox label={say.ended} checked={ended === '1'} onChange={(event) => void navigate({ search: event.currentTarget.checked ? { ended: '1' } : {}, resetScroll: false })} />
      {error && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {empty ? (
        <PageState icon={<IconKey size={22} />} title={ended ? say.none : say.noneWork} text={ended ? say.noneText : `${say.noneWorkText} ${say.noneText}`}>
          {add}
        </PageState>
      ) : (
        (data || !error) && <KeysTable keys={data?.items} onOpen={setOpen} />
      )}
      <NextPager cursor={cursor} next={data?.next} onPage={(to) => void navigate({ search: { ...(ended && { ended }), ...(to && { cursor: to }) } })} />
      <Suspense>
        {making && data && <NewKey offered={data.offered} onMade={changed} onClose={() => setMaking(false)} />}
        {open && data && <KeyDialog apiKey={open} offered={data.offered} onChanged={changed} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
