import '../../theme/dialogs.css';
import { IconUserOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useState } from 'react';
import { isRefused } from '../../api/problem';
import { useReader } from '../../Shell/me';
import { NoAccess } from '../../Shell/NoAccess';
import { forgetDraft, useDraftKey } from '../../ui/draft';
import { LeaveDialog } from '../../ui/LeaveDialog';
import { PageState } from '../../ui/PageState';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { Tabs } from '../../ui/Tabs';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { useTitle } from '../../ui/useTitle';
import { words } from '../../words';
import { person } from '../../words/person';
import { EditForm } from '../Edit/EditForm';
import { EditSkeleton } from '../Edit/EditSkeleton';
import { seenUser, userQuery } from '../queries';
import { RowMenu, type OpenMenu } from '../RowMenu';
import { useActs } from '../useActs';
import { Head } from './Head';
import classes from './Person.module.css';
import { tabs } from './tabs';

const at = { from: '/$tenant/users/$id' } as const;

/** One person, whole: the same form as the drawer's, and what the drawer has no room for. */
export function PersonPage() {
  const { id } = useParams(at);
  return <Person key={id} id={id} />;
}

function Person({ id }: { id: string }) {
  const { tenant, me, can } = useReader();
  const { tab: wanted } = useSearch(at);
  const navigate = useNavigate(at);
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(userQuery(tenant, id));
  const guard = useLeaveGuard('person');
  const draftKey = useDraftKey(`edit.${id}`);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const shown = data ?? seenUser(client, tenant, id);
  const offered = tabs.filter((one) => one.may(can, me?.tenant.preset));
  const open = offered.find((one) => one.id === wanted);
  const tab = open?.id ?? 'profile';
  const preset = me?.tenant.preset;
  useTitle(shown?.displayName ?? words.users.title, me?.tenant.name);

  const onTab = useCallback((to: string) => void navigate({ to: '/$tenant/users/$id', params: { tenant, id }, search: to === 'profile' ? {} : { tab: to }, replace: true, resetScroll: false }), [navigate, tenant, id]);
  const onOpen = useCallback((other: string) => void navigate({ to: '/$tenant/users/$id', params: { tenant, id: other } }), [navigate, tenant]);
  const { onAct, dialogs } = useActs({ onEdit: () => onTab('profile'), onOpen });
  const leave = () => {
    guard.unsaved.current = false;
    forgetDraft(draftKey);
    guard.leave();
  };

  if (me && !can('users:read')) return <NoAccess />;
  if (isRefused(error) && (error.status === 404 || error.status === 400)) {
    return <PageState heading="h1" icon={<IconUserOff size={22} />} title={words.problem.userGone} text={words.problem.userGoneText} />;
  }
  return (
    <div className={classes.page}>
      <Head user={shown} details={data} onMore={(user, button) => setMenu({ user, button })} />
      {offered.length > 0 && (
        <div className={classes.tabs}>
          <Tabs label={person.tabs} tabs={[{ id: 'profile', label: person.profile }, ...offered.map((one) => ({ id: one.id, label: one.label(preset) }))]} shown={tab} onShow={onTab} />
        </div>
      )}
      {error && !data && <ProblemBanner title={words.problem.user} error={error} onRetry={() => void refetch()} />}
      {/* Kept while another tab shows: what is typed stays. */}
      <div id="tab-profile" role={offered.length > 0 ? 'tabpanel' : undefined} aria-label={person.profile} hidden={tab !== 'profile'} className={classes.card}>
        <h2 className={classes.unseen}>{person.profile}</h2>
        {data ? <EditForm loaded={data} draftKey={draftKey} unsaved={guard.unsaved} onAct={onAct} onOpen={onOpen} /> : !error && <EditSkeleton />}
      </div>
      {open && data && (
        <div id={`tab-${open.id}`} role="tabpanel" aria-label={open.label(preset)} className={classes.panel}>
          <Suspense>
            <open.Panel user={data} />
          </Suspense>
        </div>
      )}
      {menu && <RowMenu menu={menu} all whole onAct={onAct} onClose={() => setMenu(null)} />}
      {dialogs}
      {guard.asking && <LeaveDialog title={words.edit.leave} text={words.edit.leaveText} leave={words.edit.discard} stay={words.edit.stay} onLeave={leave} onStay={guard.stay} />}
    </div>
  );
}
