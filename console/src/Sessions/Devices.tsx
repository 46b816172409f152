import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconDeviceDesktopOff, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import type { OpenSession, UserDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { copyText } from '../ui/copy';
import { notify } from '../ui/notify';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { sessions } from '../words/sessions';
import { deviceName, placesOf } from './device';
import { DeviceLabel } from './DeviceLabel';
import { Ending } from './Ending';
import { devicesQuery } from './queries';
import classes from './Sessions.module.css';
import { useEnding } from './useEnding';
import { useLit } from './useLit';

const EndDialog = lazy(() => import('./EndDialog'));

/** What one person has open. */
export default function Devices({ user }: { user: UserDetails }) {
  const { tenant, can } = useReader();
  const allowed = user.may.readSessions.allowed;
  const { data, error, isPending, refetch } = useQuery({ ...devicesQuery(tenant, user.id), enabled: allowed });
  const ending = useEnding();
  const late = useLate(isPending && allowed);
  const list = useLit<HTMLUListElement>(data);
  const mayEnd = can('sessions:end') && user.may.endSessions.allowed;

  if (!allowed) return <PageState icon={<IconLock size={22} />} title={sessions.closed} text={user.may.readSessions.reason ?? ''} />;
  return (
    <div className={classes.devices}>
      {error && <ProblemBanner title={sessions.failed} error={error} onRetry={() => void refetch()} />}
      {isPending && <div role="status" aria-busy aria-label={words.states.loading}>{late && <Ghosts />}</div>}
      {data && data.length === 0 && !error && <PageState icon={<IconDeviceDesktopOff size={22} />} title={sessions.devicesNone} text={sessions.devicesNoneText} />}
      {data && data.length > 0 && (
        <>
          <div className={classes.lead}>
            <p>{!user.isYou && sessions.recorded}</p>
            {mayEnd && data.some((session) => !session.isThis) && (
              <Button size="xs" variant="default" color="red" onClick={() => ending.ask({ person: user, session: null })}>
                {sessions.endAll}
              </Button>
            )}
          </div>
          <ul ref={list} className={classes.list} aria-label={sessions.devicesOf(user.displayName)}>
            {data.map((session) => (
              <Item key={session.id} session={session} mayEnd={mayEnd} onEnd={() => ending.ask({ person: session.person, session })} />
            ))}
          </ul>
        </>
      )}
      <Suspense>{ending.asked && <EndDialog {...ending} />}</Suspense>
    </div>
  );
}

function Item({ session, mayEnd, onEnd }: { session: OpenSession; mayEnd: boolean; onEnd: () => void }) {
  const copy = async () => notify((await copyText(session.id)) ? sessions.idCopied : words.common.copyFailed);
  const facts: [string, ReactNode][] = [
    [sessions.columns.activity, <TimeAgo key="activity" time={session.lastActivityAt} />],
    [sessions.columns.started, <TimeAgo key="started" time={session.startedAt} />],
    [sessions.columns.ip, session.ip ?? sessions.noAddress],
    [sessions.columns.where, placesOf(session).join(', ')],
    [sessions.proofLabel, sessions.proof[session.proof]],
  ];
  return (
    <li className={classes.item} data-session={session.id}>
      <div className={classes.head}>
        <DeviceLabel session={session} />
        {session.endsAt && <Ending at={session.endsAt} />}
        {mayEnd && !session.isThis && (
          <Button size="xs" variant="default" disabled={session.endsAt !== null} aria-label={sessions.endOf(session.person.displayName, deviceName(session.device))} onClick={onEnd}>
            {sessions.endShort}
          </Button>
        )}
      </div>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={classes.wide}>
          <dt>{sessions.id}</dt>
          <dd>
            <code>{session.id}</code>
            <ActionIcon variant="subtle" color="gray" size={24} aria-label={sessions.copyId} onClick={() => void copy()}>
              <IconCopy size={14} />
            </ActionIcon>
          </dd>
        </div>
      </dl>
    </li>
  );
}

function Ghosts() {
  return (
    <ul className={classes.list} aria-hidden>
      {[0, 1].map((row) => (
        <li key={row} className={classes.item}>
          <span className={classes.ghost} style={{ width: 180 }} />
          <span className={classes.ghost} style={{ width: 320 }} />
        </li>
      ))}
    </ul>
  );
}
