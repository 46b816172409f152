import { useQuery } from '@tanstack/react-query';
import type { UserDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { agentWords as say } from '../words/agents';
import classes from './Agent.module.css';
import { AvailabilityBadge } from './AvailabilityBadge';
import { presenceQuery } from './queries';
import { SetForm } from './SetForm';

/** Where a person stands, why work comes to them or does not, and the last steps that led there. */
export function Standing({ user }: { user: UserDetails }) {
  const { tenant, me } = useReader();
  const { data, error, refetch } = useQuery(presenceQuery(tenant, user.id));
  const word = (availability: string) => me?.words.availability[availability] ?? availability;
  if (error && !data) return <ProblemBanner title={say.standing.loadFailed} error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { presence, history, may } = data;
  return (
    <>
      <h2>{say.standing.title}</h2>
      <p className={classes.standing}>
        <AvailabilityBadge shown={presence.shown} />
        {presence.since && (
          <span>
            {say.standing.connection[presence.connection]} <TimeAgo time={presence.since} />
          </span>
        )}
      </p>
      {presence.setBy && (
        <Note>
          <p>
            {say.standing.setBy(presence.setBy.name, word(presence.availability))} <TimeAgo time={presence.setBy.at} />
          </p>
          {presence.setBy.reason && <q dir="auto">{presence.setBy.reason}</q>}
        </Note>
      )}
      <ul className={classes.why} aria-label={say.standing.why}>
        {presence.channels.map(({ channel, routable, reason }) => (
          <li key={channel}>
            <strong>{say.standing.channels[channel]}</strong> {routable ? say.standing.comes : reason}
          </li>
        ))}
      </ul>
      {may.allowed && <SetForm key={presence.availability} id={user.id} name={user.displayName} availability={presence.availability} choices={presence.choices} />}
      {history.length > 0 && (
        <details className={classes.history}>
          <summary>{say.standing.history}</summary>
          <ol>
            {history.map((step) => (
              <li key={step.at}>
                <TimeAgo time={step.at} /> {say.standing.causes[step.cause](word(step.availability))}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
