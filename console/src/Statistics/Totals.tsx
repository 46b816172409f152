import type { ReactNode } from 'react';
import type { Statistics } from '../api/types';
import { TimeAgo } from '../ui/TimeAgo';
import { statisticsWords as say } from '../words/statistics';
import { dayOfPlain } from './days';
import classes from './Statistics.module.css';

export function Totals({ statistics: { totals, calls, lastSignInAt, onlineSeconds, onlineKnownFrom } }: { statistics: Statistics }) {
  return (
    <dl className={classes.totals}>
      {totals.calls !== null && <Total name={say.calls}>{say.count(totals.calls)}</Total>}
      <Total name={say.chats}>{say.count(totals.chats)}</Total>
      <Total name={say.emails}>{say.count(totals.emails)}</Total>
      <Total name={say.handleTime} hint={calls.allowed ? undefined : say.withoutCalls}>
        {say.duration(totals.handleSeconds)}
      </Total>
      {onlineSeconds !== null && (
        <Total name={say.online} hint={onlineKnownFrom === null ? undefined : say.knownFrom(dayOfPlain(onlineKnownFrom))}>
          {say.duration(onlineSeconds)}
        </Total>
      )}
      <Total name={say.lastSignIn}>{lastSignInAt === null ? say.never : <TimeAgo time={lastSignInAt} />}</Total>
    </dl>
  );
}

function Total({ name, hint, children }: { name: string; hint?: string | undefined; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {hint && <dd className={classes.quiet}>{hint}</dd>}
    </div>
  );
}
