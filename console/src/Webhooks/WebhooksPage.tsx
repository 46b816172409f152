import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Webhook } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useLate } from '../ui/useLate';
import { useTitle } from '../ui/useTitle';
import { webhooks as say } from '../words/webhooks';
import { webhooksQuery } from './queries';
import { WebhookStatus } from './Status';

const NewWebhook = lazy(() => import('./NewWebhook'));

/** The addresses that are told what happens here. */
export function WebhooksPage() {
  const { me, can } = useReader();
  return me && !can('webhooks:update') ? <NoAccess /> : <Webhooks />;
}

function Webhooks() {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(webhooksQuery(tenant));
  const [making, setMaking] = useState(false);
  useTitle(say.title, me?.tenant.name);
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
      {error && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {empty ? (
        <PageState icon={<IconWebhook size={22} />} title={say.none} text={say.noneText}>
          {add}
        </PageState>
      ) : (
        (data || !error) && <Table items={data?.items} tenant={tenant} />
      )}
      <Suspense>{making && data && <NewWebhook types={data.types} onMade={() => void client.invalidateQueries({ queryKey: [tenant, 'webhooks'] })} onClose={() => setMaking(false)} />}</Suspense>
    </div>
  );
}

function Table({ items, tenant }: { items: readonly Webhook[] | undefined; tenant: string }) {
  const late = useLate(items === undefined);
  return (
    <div className={bots.frame}>
      <table className={bots.table} aria-busy={!items}>
        <caption className={bots.caption}>{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.address}</th>
            <th scope="col" className={bots.wide}>{say.columns.types}</th>
            <th scope="col" className={bots.wide}>{say.columns.state}</th>
            <th scope="col" className={bots.wide}>{say.columns.delivered}</th>
          </tr>
        </thead>
        <tbody>
          {items?.map((webhook) => (
            <tr key={webhook.id} data-webhook={webhook.id}>
              <th scope="row">
                <span className={bots.bot}>
                  <Link to="/$tenant/webhooks/$id" params={{ tenant, id: webhook.id }} dir="ltr">
                    {webhook.address}
                  </Link>
                  {webhook.description && <small dir="auto">{webhook.description}</small>}
                  <span className={bots.under}><WebhookStatus of={webhook} /></span>
                </span>
              </th>
              <td className={bots.wide}>{say.told(webhook.types)}</td>
              <td className={bots.wide}><WebhookStatus of={webhook} /></td>
              <td className={bots.wide}>{webhook.deliveredAt ? <TimeAgo time={webhook.deliveredAt} /> : <span className={bots.quiet}>{say.never}</span>}</td>
            </tr>
          )) ?? (late && [0, 1].map((row) => <tr key={row}><th scope="row"><span className={bots.ghost} style={{ width: 220 }} /></th><td colSpan={3} /></tr>))}
        </tbody>
      </table>
    </div>
  );
}
