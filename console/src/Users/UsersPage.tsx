import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { User } from '../api/types';
import { useReader } from '../Shell/me';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useKeys } from '../ui/useKeys';
import { useLate } from '../ui/useLate';
import { useTitle } from '../ui/useTitle';
import { words } from '../words';
import { Chips } from './Chips';
import { Empty } from './Empty';
import { useExport } from './Export/useExport';
import { FilterBar } from './FilterBar';
import classes from './Page.module.css';
import { Pager } from './Pager';
import { PageTitle } from './PageTitle';
import { summaryQuery } from './queries';
import { focusRow, inRows } from './rowFocus';
import { RowMenu, type OpenMenu } from './RowMenu';
import { StatCards } from './StatCards';
import { exactTotal } from './total';
import { UserCards } from './UserCards';
import { UsersTable } from './UsersTable';
import { useRoom } from '../ui/useRoom';
import { useActs } from './useActs';
import { useTableChoice } from './useTableChoice';
import { usePicked } from './usePicked';
import { useUsers } from './useUsers';
import { useView } from './useView';
import { filterKey, isFiltered, opensPage } from './view';

const AddUser = lazy(() => import('./Add/AddUser'));
const EditDrawer = lazy(() => import('./Edit/EditDrawer'));
const SelectionBar = lazy(() => import('./Bulk/SelectionBar'));
const Start = lazy(() => import('./Start/Start'));

/** Past this many people no workspace asks for its checklist; the server says the rest. */
const newest = 10;

/** Whoever has one of these does something to many people too. */
const actsOnMany = ['users:export', 'users:update', 'users:block', 'users:delete', 'users:create', 'users:reset_credentials'];

export function UsersPage() {
  const controls = useView();
  const { tenant, view, openUser, tab, adding, setUser, setTab, setAdding } = controls;
  const { me, can } = useReader();
  const { page, held, show, stale, error, busy, refreshing, refresh } = useUsers(controls);
  const { data: summary } = useQuery(summaryQuery(tenant));
  const file = useExport(tenant, view);
  const { phone, room } = useRoom();
  const choice = useTableChoice(room);
  const late = useLate(busy && page !== undefined);
  const navigate = useNavigate();
  const picked = usePicked(filterKey(tenant, view), useMemo(() => page?.items.map((user) => user.id) ?? [], [page]));
  const { onPick, onPickPage } = picked;
  const picks = actsOnMany.some(can);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useTitle(words.users.title, me?.tenant.name);

  const onEdit = useCallback((user: User) => setUser(user.id), [setUser]);
  const onName = useCallback((user: User) => void navigate({ to: '/$tenant/users/$id', params: { tenant, id: user.id } }), [navigate, tenant]);
  const { onAct, reset, covered, dialogs } = useActs({ onEdit, onOpen: setUser });
  const onRow = opensPage(me?.tenant.preset) ? onName : onEdit;
  const onMenu = useCallback((user: User, button: HTMLElement) => setMenu({ user, button }), []);

  const move = (to: 'next' | 'previous') => (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow') && !inRows()) return;
    event.preventDefault();
    focusRow(to);
  };
  const pickRow = (event: KeyboardEvent) => {
    const id = document.activeElement?.closest<HTMLElement>('[data-user]')?.dataset['user'];
    if (picks && id) onPick(id, event.shiftKey);
  };
  useKeys({ x: pickRow, X: pickRow, j: move('next'), k: move('previous'), ArrowDown: move('next'), ArrowUp: move('previous') });

  const toPage = (cursor: string | null) => {
    controls.toPage(cursor);
    window.scrollTo({ top: 0 });
  };
  const users = page?.items;
  const empty = users?.length === 0 && view.cursor === null;

  return (
    <div className={classes.page}>
      <PageTitle count={summary?.total} onAdd={() => setAdding(true)} />
      {can('users:create') && summary !== undefined && summary.total <= newest && (
        <Suspense>
          <Start onAdd={() => setAdding(true)} />
        </Suspense>
      )}
      <StatCards controls={controls} />
      <FilterBar controls={controls} choice={choice} phone={phone} refreshing={refreshing} file={file} onRefresh={() => void refresh()} />
      <Chips controls={controls} />
      {file.error && <ProblemBanner title={words.users.export.failed} error={file.error} onRetry={file.again} />}
      {error && (
        <ProblemBanner title={words.problem.list} error={error} onRetry={() => void refresh()}>
          {stale && <p>{words.problem.stale}</p>}
        </ProblemBanner>
      )}
      {empty ? (
        !error && <Empty filtered={isFiltered(view)} onClear={controls.clear} onAdd={() => setAdding(true)} />
      ) : error && !page ? null : phone ? (
        <UserCards users={users} busy={busy} picked={picked.now} onMenu={onMenu} onRow={onRow} onName={onName} onPick={picks ? onPick : undefined} />
      ) : (
        <UsersTable users={users} chosen={choice.columns} room={room} compact={choice.density === 'compact'} late={late} stale={stale} busy={busy} sort={view.sort} onSort={(sort) => controls.change({ sort })} picked={picked.now} onPick={picks ? onPick : undefined} onPickPage={onPickPage} onAct={onAct} onMenu={onMenu} onRow={onRow} onName={onName} />
      )}
      <div role="status" className={classes.held}>
        {held && (
          <Button size="xs" leftSection={<IconArrowUp size={15} aria-hidden />} onClick={show}>
            {words.users.changed}
          </Button>
        )}
      </div>
      {page && !empty && <Pager page={page} total={exactTotal(view, summary)} cursor={view.cursor} busy={busy} onPage={toPage} />}
      {can('users:delete') && me?.policy.verbs.includes('delete') && (
        <Link to="/$tenant/users/deleted" params={{ tenant }} className={classes.quiet}>
          {words.users.deleted}
        </Link>
      )}

      {(picked.now.everyone || picked.now.ids.length > 0) && (
        <Suspense>
          <SelectionBar picked={picked.now} view={view} file={file} total={exactTotal(view, summary)} more={page?.next != null || page?.previous != null} onEveryone={picked.pickEveryone} onClear={picked.drop} />
        </Suspense>
      )}
      {menu && <RowMenu menu={menu} all={phone} onAct={onAct} onClose={() => setMenu(null)} />}
      <Suspense>
        {adding && can('users:create') && <AddUser onClose={() => setAdding(false)} onReset={reset} />}
        {openUser && <EditDrawer key={openUser} id={openUser} covered={covered} tab={tab} onTab={setTab} onClose={() => setUser(null)} onAct={onAct} onOpen={setUser} />}
      </Suspense>
      {dialogs}
    </div>
  );
}
