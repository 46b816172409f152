import { IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react';
import type { Desktop } from '../api/types';
import { desktopWords as say } from '../words/desktop';
import classes from './Desktop.module.css';

/** What comes by each channel, how much of it, and where nothing does the reason. */
export function Comes({ desktop: { presence, agent } }: { desktop: Desktop }) {
  const most = { voice: agent.voice ? 1 : 0, chat: agent.maxChats, email: agent.maxEmails };
  return (
    <section className={classes.card} aria-labelledby="comes">
      <h2 id="comes">{say.comes}</h2>
      <ul className={classes.channels}>
        {presence.channels.map(({ channel, routable, code }) => {
          const Icon = routable ? IconCircleCheckFilled : IconCircleMinus;
          return (
            <li key={channel} data-comes={routable || undefined}>
              <Icon size={18} aria-hidden />
              <strong>{say.channels[channel]}</strong>
              <span>{routable ? say.most(most[channel]) : say.whyNot[code!]}</span>
            </li>
          );
        })}
      </ul>
      {agent.maxTotal !== null && <p className={classes.quiet}>{say.total(agent.maxTotal)}</p>}
      {agent.transferNumber && (
        <p className={classes.quiet}>
          {say.transfer} <bdi dir="ltr">{agent.transferNumber}</bdi>
        </p>
      )}
    </section>
  );
}
