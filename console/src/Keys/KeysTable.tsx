import { Button } from '@mantine/core';
import type { ApiKey } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { TimeAgo } from '../ui/TimeAgo';
import { useLate } from '../ui/useLate';
import { keys as say } from '../words/keys';
import { KeyStatus } from './KeyStatus';

export function KeysTable({ keys, onOpen }: { keys: readonly ApiKey[] | undefined; onOpen: (key: ApiKey) => void }) {
  const late = useLate(keys === undefined);
  return (
    <div className={bots.frame}>
      <table className={bots.table} aria-busy={!keys}>
        <caption className={bots.caption}>{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.name}</th>
            <th scope="col" className={bots.wide}>{say.columns.owner}</th>
            <th scope="col" className={bots.wide}>{say.columns.state}</th>
            <th scope="col" className={bots.wide}>{say.columns.used}</th>
            <th scope="col" className={bots.wide}>{say.columns.ends}</th>
            <th scope="col"><span className={bots.caption}>{say.columns.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          {keys?.map((key) => (
            <tr key={key.id} data-key={key.id}>
              <th scope="row">
                <span className={bots.bot}>
                  <strong dir="auto">{key.name}</strong>
                  <small>{say.scope(key.permissions)}</small>
                  <span className={bots.under}><KeyStatus of={key} /></span>
                </span>
              </th>
              <td className={bots.wide}><bdi>{key.owner.isYou ? say.you : key.owner.displayName}</bdi></td>
              <td className={bots.wide}><KeyStatus of={key} /></td>
              <td className={bots.wide}>{key.lastUsedAt ? <TimeAgo time={key.lastUsedAt} /> : <span className={bots.quiet}>{say.notUsed}</span>}</td>
              <td className={bots.wide}>{key.expiresAt ? <TimeAgo time={key.expiresAt} /> : <span className={bots.quiet}>{say.noEnd}</span>}</td>
              <td>
                <Button size="xs" variant="default" aria-label={say.open(key.name)} onClick={() => onOpen(key)}>
                  {say.openShort}
                </Button>
              </td>
            </tr>
          )) ?? (late && [0, 1, 2].map((row) => <tr key={row}><th scope="row"><span className={bots.ghost} style={{ width: 160 }} /></th><td colSpan={5} /></tr>))}
        </tbody>
      </table>
    </div>
  );
}
