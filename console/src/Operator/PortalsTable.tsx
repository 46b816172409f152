import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconPlugConnectedX } from '@tabler/icons-react';
import type { Portal } from '../api/types';
import { TimeAgo } from '../ui/TimeAgo';
import { portals as words } from '../words/portals';
import classes from './Page.module.css';

export function PortalsTable({ portals, onOpen }: { portals: Portal[] | undefined; onOpen: (id: string) => void }) {
  const { columns } = words;
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-busy={!portals}>
        <caption className={classes.caption}>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className={classes.wide}>{columns.portal}</th>
            <th scope="col" className={classes.wide}>{columns.kind}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={classes.wide}>{columns.created}</th>
            <th scope="col"><span className={classes.caption}>{columns.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          {portals?.map((portal) => (
            <tr key={portal.id} data-client={portal.id}>
              <th scope="row">
                <span className={classes.name}>
                  <strong dir="auto">{portal.name}</strong>
                  <small dir="ltr">{portal.id}</small>
                </span>
              </th>
              <td className={classes.wide}>{words.portal[portal.portal]}</td>
              <td className={classes.wide}>{words.kinds[portal.kind].name}</td>
              <td><PortalStatus portal={portal} /></td>
              <td className={classes.wide}><TimeAgo time={portal.createdAt} /></td>
              <td>
                <Button size="xs" variant="default" aria-label={words.manage(portal.name)} onClick={() => onOpen(portal.id)}>
                  {words.manageShort}
                </Button>
              </td>
            </tr>
          )) ?? [0, 1, 2].map((row) => <tr key={row}><th scope="row"><span className={classes.ghost} style={{ width: 160 }} /></th><td colSpan={5} /></tr>)}
        </tbody>
      </table>
    </div>
  );
}

export function PortalStatus({ portal: { revokedAt } }: { portal: Portal }) {
  const Icon = revokedAt ? IconPlugConnectedX : IconCircleCheckFilled;
  return (
    <span className={classes.status} data-state={revokedAt ? 'overtaken' : 'active'}>
      <Icon size={14} aria-hidden />
      {revokedAt ? words.states.disconnected : words.states.connected}
    </span>
  );
}
