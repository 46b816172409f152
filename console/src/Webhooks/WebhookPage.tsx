import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconUnlink } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isRefused } from '../api/problem';
import type { Webhook } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { exactTime } from '../ui/time';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { useTitle } from '../ui/useTitle';
import { webhooks as say } from '../words/webhooks';
import type { Ask } from './AskDialog';
import { Deliveries } from './Deliveries';
import { pauseWebhook, resumeWebhook, sendTest, webhookQuery } from './queries';
import { WebhookStatus } from './Status';
import classes from './Webhooks.module.css';

const EditDialog = lazy(() => import('./EditDialog'));
const AskDialog = lazy(() => import('./AskDialog'));

/** One webhook: whether it is told, what it was told, and what can be done about it. */
export function WebhookPage() {
  const { tenant, me, can } = useReader();
  const { id } = useParams({ from: '/$tenant/webhooks/$id' });
  const { data, error, refetch } = useQuery(webhookQuery(tenant, id));
  useTitle(data?.address ?? say.title, me?.tenant.name);
  if (me && !can('webhooks:update')) return <NoAccess />;
  return (
    <div className={bots.page}>
      <Link to="/$tenant/webhooks" params={{ tenant }} className={bots.back}>
        <IconArrowLeft size={16} aria-hidden />
        {say.back}
      </Link>
      {data ? (
        <One webhook={data} />
      ) : isRefused(error, 'not-found') ? (
        <PageState icon={<IconUnlink size={22} />} heading="h1" title={say.gone} text={say.goneText} />
      ) : (
        error && <ProblemBanner title={say.oneFailed} error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

function One({ webhook }: { webhook: Webhook }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [ask, setAsk] = useState<Ask | 'edit' | null>(null);
  const changed = () => void client.invalidateQueries({ queryKey: [tenant, 'webhooks'] });
  const act = (work: () => Promise<unknown>, done: string) =>
    void run(async () => {
      await work();
      changed();
      notify(done);
    });
  const close = () => setAsk(null);

  return (
    <>
      <div className={classes.head}>
        <h1 dir="ltr">{webhook.address}</h1>
        <WebhookStatus of={webhook} />
      </div>
      {webhook.description && <p className={bots.description} dir="auto">{webhook.description}</p>}
      {webhook.paused && <Note tone="amber">{say.why[webhook.paused]}</Note>}
      {error && <ProblemBanner title={say.act.failed} error={error} />}
      <div className={bots.actions}>
        {webhook.paused ? (
          <Button loading={busy} loaderProps={{ type: 'dots' }} onClick={() => act(() => resumeWebhook(tenant, webhook.id), say.act.resumed)}>{say.act.resume}</Button>
        ) : (
          <>
            <Button loading={busy} loaderProps={{ type: 'dots' }} onClick={() => act(() => sendTest(tenant, webhook.id), say.act.tested)}>{say.act.test}</Button>
            <Button variant="default" onClick={() => setAsk('replay')}>{say.act.replay}</Button>
            <Button variant="default" disabled={busy} onClick={() => act(() => pauseWebhook(tenant, webhook.id), say.act.pausedNow)}>{say.act.pause}</Button>
          </>
        )}
        <Button variant="default" onClick={() => setAsk('edit')}>{say.act.edit}</Button>
        <Button variant="default" onClick={() => setAsk('secret')}>{say.act.secret}</Button>
        <Button variant="default" className={bots.danger} onClick={() => setAsk('delete')}>{say.act.remove}</Button>
      </div>
      <dl className={bots.facts}>
        <dt>{say.columns.types}</dt>
        <dd>{say.told(webhook.types)}</dd>
        <dt>{say.owner}</dt>
        <dd>
          <bdi>{webhook.owner.isYou ? say.you : webhook.owner.displayName}</bdi> <span className={bots.quiet}>· {say.ownerHint(webhook.owner.isYou)}</span>
        </dd>
        <dt>{say.made}</dt>
        <dd><TimeAgo time={webhook.createdAt} /></dd>
        <dt>{say.columns.delivered}</dt>
        <dd>
          {webhook.deliveredAt ? <TimeAgo time={webhook.deliveredAt} /> : say.never} <span className={bots.quiet}>· {say.waits(webhook.waiting)}</span>
        </dd>
      </dl>
      {webhook.secretBeforeUntil && Date.parse(webhook.secretBeforeUntil) > Date.now() && <p className={bots.quiet}>{say.bothSign} {exactTime(webhook.secretBeforeUntil)}.</p>}
      <Deliveries webhook={webhook} onChanged={changed} />
      <Suspense>
        {ask === 'edit' && <EditDialog webhook={webhook} onChanged={changed} onClose={close} />}
        {ask !== null && ask !== 'edit' && <AskDialog ask={ask} webhook={webhook} onChanged={changed} onClose={close} />}
      </Suspense>
    </>
  );
}
