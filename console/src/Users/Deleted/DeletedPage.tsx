import '../../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconSearch, IconSearchOff, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isRefused } from '../../api/problem';
import type { DeletedUser } from '../../api/types';
import { NoAccess } from '../../Shell/NoAccess';
import { useReader } from '../../Shell/me';
import { NextPager } from '../../ui/NextPager';
import { PageState } from '../../ui/PageState';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { TextField } from '../../ui/TextField';
import { useTitle } from '../../ui/useTitle';
import { leaving } from '../../words/leaving';
import { deletedQuery } from '../queries';
import classes from './Deleted.module.css';
import { DeletedTable } from './DeletedTable';
import { readSearch, type DeletedSearch } from './search';

const RestoreDialog = lazy(() => import('./RestoreDialog'));
const route = '/$tenant/users/deleted';
const say = leaving.deleted;

/** Those who were deleted and can be brought back. */
export function DeletedPage() {
  const { me, can } = useReader();
  return me && !can('users:delete') ? <NoAccess /> : <Deleted />;
}

function Deleted() {
  const { tenant, me } = useReader();
  const search = readSearch({ ...useSearch({ from: route }) });
  const navigate = useNavigate({ from: route });
  const { data, error, refetch } = useQuery(deletedQuery(tenant, search.search ?? '', search.cursor));
  const [restoring, setRestoring] = useState<DeletedUser | null>(null);
  useTitle(say.title, me?.tenant.name);

  const go = (next: DeletedSearch, replace = false) => void navigate({ search: next, replace, resetScroll: false });
  const badCursor = isRefused(error, 'bad-cursor');
  useEffect(() => {
    if (badCursor) void navigate({ search: (now) => ({ ...now, cursor: undefined }), replace: true });
  }, [badCursor, navigate]);

  return (
    <div className={classes.page}>
      <Link to="/$tenant/users" params={{ tenant }} className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {say.back}
      </Link>
      <h1>{say.title}</h1>
      <p className={classes.intro}>{say.intro}</p>
      <TextField className={classes.search} type="search" aria-label={say.search} placeholder={say.search} leftSection={<IconSearch size={16} aria-hidden />} maxLength={200} value={search.search ?? ''} error={undefined} onValue={(term) => go(readSearch({ search: term }), true)} />
      {error && !badCursor && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        search.search ? (
          <PageState icon={<IconSearchOff size={22} />} title={say.noMatch} text={say.noMatchText}>
            <Button variant="default" onClick={() => go({})}>
              {say.clear}
            </Button>
          </PageState>
        ) : (
          <PageState icon={<IconTrash size={22} />} title={say.none} text={say.noneText} />
        )
      ) : (
        (data || !error) && <DeletedTable people={data?.items} onRestore={setRestoring} />
      )}
      <NextPager cursor={search.cursor} next={data?.next} onPage={(to) => go(readSearch({ search: search.search, cursor: to }))} />
      <Suspense>{restoring && data && <RestoreDialog user={restoring} assignments={data.restoreAssignments} onClose={() => setRestoring(null)} />}</Suspense>
    </div>
  );
}
