import { Link } from '@tanstack/react-router';
import type { Bot } from '../api/types';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import { TimeAgo } from '../ui/TimeAgo';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { botWords } from '../words/bots';
import classes from './Bots.module.css';

const n = new Intl.NumberFormat(words.language);

export function BotsTable({ bots }: { bots: readonly Bot[] | undefined }) {
  const { tenant } = useReader();
  const late = useLate(bots === undefined);
  const { columns } = botWords;
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-busy={!bots}>
        <caption className={classes.caption}>{botWords.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className={classes.wide}>{columns.owner}</th>
            <th scope="col" className={classes.number}>{columns.people}</th>
            <th scope="col" className={classes.wide}>{columns.created}</th>
          </tr>
        </thead>
        <tbody>
          {bots?.map((bot) => (
            <tr key={bot.id}>
              <th scope="row">
                <span className={classes.bot}>
                  <Link to="/$tenant/bots/$id" params={{ tenant, id: bot.id }} dir="auto">
                    {bot.name}
                  </Link>
                  <small dir="auto">{bot.description || botWords.noDescription}</small>
                  <small className={classes.under}>
                    {botWords.roles.owner}: <bdi>{bot.owner.displayName}</bdi>
                  </small>
                </span>
              </th>
              <td className={classes.wide}>
                <span className={classes.owner}>
                  <Avatar id={bot.owner.id} name={bot.owner.displayName} email={bot.owner.email ?? ''} size="sm" />
                  <bdi>{bot.owner.displayName}</bdi>
                  {bot.yourRole && <span className={classes.tag}>{botWords.yours(bot.yourRole)}</span>}
                </span>
              </td>
              <td className={classes.number}>{n.format(bot.members)}</td>
              <td className={classes.wide}>
                <TimeAgo time={bot.createdAt} />
              </td>
            </tr>
          )) ?? (late && [0, 1, 2, 3, 4].map((row) => <tr key={row}><th scope="row"><span className={classes.ghost} style={{ width: 160 }} /></th><td colSpan={3} /></tr>))}
        </tbody>
      </table>
    </div>
  );
}
