import { IconAlertTriangle, IconBan, IconCircleCheckFilled, IconCircleX, IconEyeOff, IconHourglass, IconPlayerPause, IconUserOff } from '@tabler/icons-react';
import type { Webhook, WebhookDelivery } from '../api/types';
import { webhooks as say } from '../words/webhooks';
import classes from './Webhooks.module.css';

const paused = { by_hand: IconPlayerPause, failing: IconAlertTriangle, gone: IconBan, owner_out: IconUserOff, owner_may_not: IconUserOff } satisfies Record<NonNullable<Webhook['paused']>, unknown>;
const states = { waiting: IconHourglass, delivered: IconCircleCheckFilled, failed: IconCircleX, withheld: IconEyeOff } satisfies Record<WebhookDelivery['state'], unknown>;

export function WebhookStatus({ of }: { of: Webhook }) {
  const Icon = of.paused ? paused[of.paused] : IconCircleCheckFilled;
  return (
    <span className={classes.status} data-state={of.paused ?? 'active'}>
      <Icon size={14} aria-hidden />
      {of.paused ? say.paused[of.paused] : say.active}
    </span>
  );
}

export function DeliveryStatus({ of: { state } }: { of: WebhookDelivery }) {
  const Icon = states[state];
  return (
    <span className={classes.status} data-state={state}>
      <Icon size={14} aria-hidden />
      {say.deliveries.states[state]}
    </span>
  );
}
