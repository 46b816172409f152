import { ActionIcon } from '@mantine/core';
import { IconCheck, IconMinus, IconUserCog } from '@tabler/icons-react';
import { memo } from 'react';
import type { BoardAgent } from '../api/types';
import { AvailabilityBadge } from '../Presence/AvailabilityBadge';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import { TimeAgo } from '../ui/TimeAgo';
import { boardWords as say } from '../words/board';
import classes from './Board.module.css';

/** One agent: where they stand and since when, and by which channels work comes to them. */
export const BoardRow = memo(function BoardRow({ agent, onSet }: { agent: BoardAgent; onSet: ((agent: BoardAgent) => void) | undefined }) {
  const { tenant, can } = useReader();
  const name = <bdi>{agent.displayName}</bdi>;
  return (
    <div className={classes.row} role="row" data-agent={agent.id}>
      <span role="cell" className={classes.agent}>
        <Avatar id={agent.id} name={agent.displayName} email="" picture={agent.picture} size="sm" />
        {can('users:read') ? (
          <a href={`/console/${tenant}/users/${agent.id}?tab=agent`} className={classes.name} title={agent.displayName}>
            {name}
          </a>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
      </span>
      <span role="cell" className={classes.state}>
        <AvailabilityBadge shown={agent.shown} />
      </span>
      <span role="cell" className={classes.since}>
        {agent.since ? <TimeAgo time={agent.since} /> : say.never}
      </span>
      <span role="cell" className={classes.takes}>
        {agent.channels.map(({ channel, code }) => {
          const why = code === null ? say.takes : say.notes[code];
          return (
            <span key={channel} className={classes.channel} data-takes={code === null || undefined} title={`${say.channels[channel]}: ${why}`}>
              {code === null ? <IconCheck size={13} aria-hidden /> : <IconMinus size={13} aria-hidden />}
              {say.channels[channel]}
              <span className={classes.unseen}>: {why}</span>
            </span>
          );
        })}
      </span>
      <Tags className={classes.queues} names={agent.queues} />
      <Tags className={classes.skills} names={agent.skills} />
      {onSet && (
        <span role="cell" className={classes.set}>
          <ActionIcon variant="subtle" color="gray" aria-label={say.setOf(agent.displayName)} data-hint={say.set} onClick={() => onSet(agent)}>
            <IconUserCog size={17} />
          </ActionIcon>
        </span>
      )}
    </div>
  );
});

function Tags({ names, className }: { names: readonly { id: string; name: string }[]; className: string | undefined }) {
  const text = names.map(({ name }) => name).join(', ');
  return (
    <span role="cell" className={className} title={text}>
      {text}
    </span>
  );
}
