import { IconAlertTriangle, IconCircleCheckFilled, IconCircleX, IconClockX, IconUserOff } from '@tabler/icons-react';
import type { ApiKey } from '../api/types';
import { keys as say } from '../words/keys';
import classes from './Keys.module.css';

const icons = { active: IconCircleCheckFilled, owner_out: IconUserOff, expired: IconClockX, revoked: IconCircleX } satisfies Record<ApiKey['state'], unknown>;

export function KeyStatus({ of: { state, missing } }: { of: ApiKey }) {
  const partly = state === 'active' && missing.length > 0;
  const Icon = partly ? IconAlertTriangle : icons[state];
  return (
    <span className={classes.status} data-state={partly ? 'partly' : state} tabIndex={0} data-hint={partly ? say.aboutPartly : say.about[state]}>
      <Icon size={14} aria-hidden />
      {partly ? say.partly : say.states[state]}
    </span>
  );
}
