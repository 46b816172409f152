import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { operator } from '../words/operator';
import { portals } from '../words/portals';
import classes from './Page.module.css';
import { portalsQuery } from './portalQueries';
import { PortalsTable } from './PortalsTable';

const NewPortal = lazy(() => import('./NewPortal'));
const PortalDialog = lazy(() => import('./PortalDialog'));

/** The portals that sign people in through Roster, for whoever runs the installation. */
export function PortalsPage() {
  const { tenant, me } = useReader();
  return me && !me.isOperator ? <NoAccess /> : <Portals tenant={tenant} />;
}

function Portals({ tenant }: { tenant: string }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(portalsQuery(tenant));
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  useTitle(portals.title, operator.area);
  const changed = () => void client.invalidateQueries({ queryKey: [tenant, 'operator', 'portals'] });
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {portals.add}
    </Button>
  );

  return (
    <div className={classes.page}>
      <div className={classes.title}>
        <h1>{portals.title}</h1>
        {data?.items.length !== 0 && add}
      </div>
      <p className={classes.intro}>{portals.intro}</p>
      {error && <ProblemBanner title={portals.listFailed} error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <PageState icon={<IconPlugConnected size={22} />} title={portals.none} text={`${portals.noneText} ${data.issuer}`}>
          {add}
        </PageState>
      ) : (
        (data || !error) && <PortalsTable portals={data?.items} onOpen={setOpen} />
      )}
      <Suspense>
        {adding && <NewPortal issuer={data?.issuer ?? ''} onChanged={changed} onClose={() => setAdding(false)} />}
        {open && <PortalDialog id={open} issuer={data?.issuer ?? ''} onChanged={changed} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
