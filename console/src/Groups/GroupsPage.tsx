import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Group } from '../api/types';
import pageClasses from '../Roles/Page.module.css';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { groupWords } from '../words/groups';
import { GroupList } from './GroupList';
import { GroupPanel } from './GroupPanel';
import { useGroups } from './useGroups';

const NewGroup = lazy(() => import('./NewGroup'));

const preload = () => void import('./NewGroup');

/** Two panels, the groups and one of them; on a phone one after the other. */
export function GroupsPage() {
  const { phone, groups, error, refetch, shown, adding, open, setAdding } = useGroups();
  const { me, can } = useReader();
  const [made, setMade] = useState<string | null>(null);
  const group = groups?.find((candidate) => candidate.id === shown);
  const mayEdit = can('groups:update');
  const alone = phone && shown !== undefined;
  useTitle(group?.name, groupWords.title, me?.tenant.name);

  const created = (next: Group) => {
    setMade(next.id);
    open(next.id);
  };
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)} onPointerEnter={preload} onFocus={preload}>
      {groupWords.add}
    </Button>
  );
  const empty = groups?.length === 0;

  return (
    <div className={pageClasses.page}>
      {!alone && (
        <div className={pageClasses.title}>
          <h1>
            {groupWords.title} {groups && !empty && <span>{groups.length}</span>}
          </h1>
          {!empty && add}
        </div>
      )}
      {error && <ProblemBanner title={groupWords.listFailed} error={error} onRetry={() => void refetch()} />}
      {empty && !shown ? (
        <PageState icon={<IconUsersGroup size={22} />} title={groupWords.none} text={mayEdit ? groupWords.noneText : groupWords.noneTextRead}>
          {add}
        </PageState>
      ) : (
        (groups || !error) && (
          <div className={pageClasses.panels}>
            {!alone && <GroupList groups={groups} shown={shown} />}
            {(alone || !phone) && <GroupPanel key={shown} id={shown} group={group} groups={groups} phone={phone} made={made === shown} onGone={() => open(undefined, true)} />}
          </div>
        )
      )}
      <Suspense>{adding && mayEdit && groups && <NewGroup groups={groups} onCreated={created} onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}
