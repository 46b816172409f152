import '../../theme/dialogs.css';
import { Drawer } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { isRefused } from '../../api/problem';
import type { User } from '../../api/types';
import { useReader } from '../../Shell/me';
import { agentWordOf } from '../../Presence/preset';
import { hasSkills } from '../../Skills/preset';
import { forgetDraft, useDraftKey } from '../../ui/draft';
import { LeaveDialog } from '../../ui/LeaveDialog';
import { PageState } from '../../ui/PageState';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { Tabs } from '../../ui/Tabs';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { useTitle } from '../../ui/useTitle';
import { words } from '../../words';
import { seenUser, userQuery } from '../queries';
import type { RowAction } from '../rowActions';
import classes from './Edit.module.css';
import { EditForm } from './EditForm';
import { EditSkeleton } from './EditSkeleton';
import { Who } from './Who';

interface Props {
  id: string;
  /** A dialog is open on top. */
  covered: boolean;
  tab: string | null;
  onTab: (tab: string | null) => void;
  onClose: () => void;
  onAct: (action: RowAction, user: User) => void;
  onOpen: (id: string) => void;
}

const Activity = lazy(() => import('../../Audit/Activity'));
const AgentTab = lazy(() => import('../../Presence/AgentTab'));
const SkillsTab = lazy(() => import('../../Skills/SkillsTab'));
const Access = lazy(() => import('../../Groups/Access'));

export default function EditDrawer({ id, covered, tab: wanted, onTab, onClose, onAct, onOpen }: Props) {
  const { tenant, me, can } = useReader();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(userQuery(tenant, id));
  const guard = useLeaveGuard('user');
  const draftKey = useDraftKey(`edit.${id}`);
  const shown = data ?? seenUser(client, tenant, id);
  useReturnFocus(`[data-user="${CSS.escape(id)}"] [data-row-link]`);
  useTitle(shown?.displayName ?? words.users.title, me?.tenant.name);

  const leave = () => {
    guard.unsaved.current = false;
    forgetDraft(draftKey);
    guard.leave();
  };
  const tabs = [
    { id: 'profile', label: words.edit.profile },
    ...(can('skills:read') && hasSkills(me?.tenant.preset) ? [{ id: 'skills', label: words.edit.skills }] : []),
    { id: 'agent', label: agentWordOf(me?.tenant.preset) },
    { id: 'access', label: words.edit.permissions },
    ...(can('audit:read') ? [{ id: 'activity', label: words.edit.activity }] : []),
  ];
  const tab = tabs.find(({ id: known }) => known === wanted)?.id ?? 'profile';
  const gone = isRefused(error) && error.status === 404;

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={shown ? <Who user={shown} /> : words.edit.title}
      closeOnEscape={!covered && !guard.asking}
      closeButtonProps={{ 'aria-label': words.common.close }}
      classNames={{ content: classes.drawer, header: classes.header, body: classes.body, title: classes.heading }}
    >
      {gone ? (
        <PageState icon={<IconUserOff size={22} />} title={words.problem.userGone} text={words.problem.userGoneText} />
      ) : error && !data ? (
        <ProblemBanner title={words.problem.user} error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <>
          <Tabs label={shown?.displayName ?? words.edit.title} tabs={tabs} shown={tab} onShow={(to) => onTab(to === 'profile' ? null : to)} />
          {/* Kept while the other tab shows: what is typed stays. */}
          <div className={classes.panel} id="tab-profile" role="tabpanel" aria-label={words.edit.profile} hidden={tab !== 'profile'}>
            <EditForm loaded={data} draftKey={draftKey} unsaved={guard.unsaved} onClose={onClose} onAct={onAct} onOpen={onOpen} />
          </div>
          {tab === 'skills' && (
            <div id="tab-skills" role="tabpanel" aria-label={words.edit.skills}>
              <Suspense>
                <SkillsTab user={data} />
              </Suspense>
            </div>
          )}
          {tab === 'agent' && (
            <div id="tab-agent" role="tabpanel" aria-label={agentWordOf(me?.tenant.preset)}>
              <Suspense>
                <AgentTab user={data} />
              </Suspense>
            </div>
          )}
          {tab === 'access' && (
            <div id="tab-access" role="tabpanel" aria-label={words.edit.permissions}>
              <Suspense>
                <Access id={id} />
              </Suspense>
            </div>
          )}
          {tab === 'activity' && (
            <div id="tab-activity" role="tabpanel" aria-label={words.edit.activity}>
              <Suspense>
                <Activity id={id} />
              </Suspense>
            </div>
          )}
        </>
      ) : (
        <EditSkeleton />
      )}
      {guard.asking && <LeaveDialog title={words.edit.leave} text={words.edit.leaveText} leave={words.edit.discard} stay={words.edit.stay} onLeave={leave} onStay={guard.stay} />}
    </Drawer>
  );
}
