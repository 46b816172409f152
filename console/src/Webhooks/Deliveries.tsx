import { Button, NativeSelect } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Webhook, WebhookDelivery } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { useReader } from '../Shell/me';
import { NextPager } from '../ui/NextPager';
import { notify } from '../ui/notify';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { webhooks } from '../words/webhooks';
import { deliveriesQuery, sendAgain } from './queries';
import { states } from './search';
import { DeliveryStatus } from './Status';
import { nameOfType } from './TypesField';
import classes from './Webhooks.module.css';

const say = webhooks.deliveries;
const route = '/$tenant/webhooks/$id';

/** What a webhook was told and is to be told, the newest first. */
export function Deliveries({ webhook, onChanged }: { webhook: Webhook; onChanged: () => void }) {
  const { tenant } = useReader();
  const { state, cursor } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const { data, error, refetch } = useQuery(deliveriesQuery(tenant, webhook.id, state, cursor));
  const { run, error: refused } = useAction();
  const again = (delivery: WebhookDelivery) =>
    void run(async () => {
      await sendAgain(tenant, webhook.id, delivery.id);
      onChanged();
      notify(say.sent);
    });

  return (
    <section className={bots.section} aria-labelledby="deliveries">
      <div className={classes.bar}>
        <h2 id="deliveries">{say.title}</h2>
        <NativeSelect
          size="xs"
          aria-label={say.filter}
          data={[{ value: '', label: say.all }, ...states.map((value) => ({ value, label: say.states[value] }))]}
          value={state ?? ''}
          onChange={(event) => {
            const chosen = states.find((known) => known === event.currentTarget.value);
            void navigate({ search: chosen ? { state: chosen } : {}, resetScroll: false });
          }}
        />
      </div>
      {error && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {refused && <ProblemBanner title={webhooks.act.failed} error={refused} />}
      {data?.items.length === 0 ? (
        <PageState icon={<IconSend size={22} />} heading="h2" title={state ? say.noMatch : say.none} text={state ? '' : say.noneText} />
      ) : (
        data && (
          <div className={bots.frame}>
            <table className={bots.table}>
              <caption className={bots.caption}>{say.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.columns.type}</th>
                  <th scope="col" className={bots.wide}>{say.columns.state}</th>
                  <th scope="col" className={bots.wide}>{say.columns.answer}</th>
                  <th scope="col" className={bots.wide}>{say.columns.when}</th>
                  <th scope="col"><span className={bots.caption}>{say.columns.actions}</span></th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((delivery) => (
                  <Row key={delivery.id} delivery={delivery} paused={webhook.paused !== null} onAgain={() => again(delivery)} />
                ))}
              </tbody>
            </table>
          </div>
        )
      )}
      <NextPager cursor={cursor} next={data?.next} onPage={(to) => void navigate({ search: { ...(state && { state }), ...(to && { cursor: to }) } })} />
    </section>
  );
}

function Row({ delivery, paused, onAgain }: { delivery: WebhookDelivery; paused: boolean; onAgain: () => void }) {
  const name = delivery.type === 'roster.test' ? say.test : nameOfType(delivery.type);
  return (
    <tr data-delivery={delivery.id}>
      <th scope="row">
        <span className={bots.bot}>
          <span>{name}</span>
          <small dir="ltr">{delivery.type}</small>
          <span className={classes.under}>
            <DeliveryStatus of={delivery} /> <small><TimeAgo time={delivery.triedAt ?? delivery.createdAt} /></small>
          </span>
          {delivery.fault && <small className={classes.under}>{delivery.fault}</small>}
        </span>
      </th>
      <td className={bots.wide}><DeliveryStatus of={delivery} /></td>
      <td className={bots.wide}>
        {delivery.fault ?? delivery.status ?? <span className={bots.quiet}>{say.notYet}</span>}
        {delivery.answer && <span className={classes.answer} dir="auto">{delivery.answer}</span>}
        {delivery.tries > 1 && <span className={classes.answer}>{say.tries(delivery.tries)}{delivery.nextTryAt && <>, {say.next} <TimeAgo time={delivery.nextTryAt} /></>}</span>}
      </td>
      <td className={bots.wide}><TimeAgo time={delivery.triedAt ?? delivery.createdAt} /></td>
      <td>
        <Button size="xs" variant="default" disabled={paused} aria-label={say.sendAgain(name)} onClick={onAgain}>
          {say.again}
        </Button>
      </td>
    </tr>
  );
}
