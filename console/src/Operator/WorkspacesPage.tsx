import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Workspace } from '../api/types';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useTitle } from '../ui/useTitle';
import { words } from '../words';
import { operator } from '../words/operator';
import classes from './Page.module.css';
import { workspacesQuery } from './queries';
import { WorkspacesTable } from './WorkspacesTable';

const NewWorkspace = lazy(() => import('./NewWorkspace'));
const WorkspaceDialog = lazy(() => import('./WorkspaceDialog'));

const route = '/$tenant/operator/workspaces';

/** All workspaces of the installation, for whoever runs it. */
export function WorkspacesPage() {
  const { tenant, me } = useReader();
  return me && !me.isOperator ? <NoAccess /> : <Workspaces tenant={tenant} />;
}

function Workspaces({ tenant }: { tenant: string }) {
  const { search = '', cursor, new: adding } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(workspacesQuery(tenant, search, cursor));
  const [open, setOpen] = useState<Workspace | null>(null);
  useTitle(operator.title, operator.area);

  const changed = () => void client.invalidateQueries({ queryKey: [tenant, 'operator'] });
  const add = (yes: boolean) => void navigate({ search: (now) => ({ ...now, new: yes ? '1' : undefined }) });

  return (
    <div className={classes.page}>
      <div className={classes.title}>
        <h1>{operator.title}</h1>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(true)}>
          {operator.add}
        </Button>
      </div>
      <p className={classes.intro}>{operator.intro}</p>
      <TextField className={classes.search} aria-label={operator.search} placeholder={operator.search} type="search" value={search} error={undefined} onValue={(text) => void navigate({ replace: true, search: { search: text || undefined } })} />
      {error && <ProblemBanner title={operator.listFailed} error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <PageState icon={<IconBuildingCommunity size={22} />} title={operator.noMatch} text={operator.noMatchText} />
      ) : (
        (data || !error) && <WorkspacesTable workspaces={data?.items} onOpen={setOpen} />
      )}
      {(data?.next || cursor) && (
        <div className={classes.pager}>
          {cursor && (
            <Button variant="default" size="xs" onClick={() => void navigate({ search: { search: search || undefined } })}>
              {words.users.first}
            </Button>
          )}
          {data?.next && (
            <Button variant="default" size="xs" onClick={() => void navigate({ search: { search: search || undefined, cursor: data.next ?? undefined } })}>
              {words.users.next}
            </Button>
          )}
        </div>
      )}
      <Suspense>
        {adding && <NewWorkspace onChanged={changed} onClose={() => add(false)} />}
        {open && <WorkspaceDialog id={open.id} onChanged={changed} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
