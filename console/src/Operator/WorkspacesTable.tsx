import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconPlayerPauseFilled } from '@tabler/icons-react';
import type { Workspace } from '../api/types';
import { TimeAgo } from '../ui/TimeAgo';
import { words } from '../words';
import { operator } from '../words/operator';
import classes from './Page.module.css';

const n = new Intl.NumberFormat(words.language);

export function WorkspacesTable({ workspaces, onOpen }: { workspaces: Workspace[] | undefined; onOpen: (workspace: Workspace) => void }) {
  const { columns } = operator;
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-busy={!workspaces}>
        <caption className={classes.caption}>{operator.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className={classes.wide}>{columns.preset}</th>
            <th scope="col" className={classes.wide}>{columns.plan}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={`${classes.number} ${classes.wide}`}>{columns.people}</th>
            <th scope="col" className={classes.wide}>{columns.created}</th>
            <th scope="col"><span className={classes.caption}>{columns.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          {workspaces?.map((workspace) => (
            <tr key={workspace.id}>
              <th scope="row">
                <span className={classes.name}>
                  <strong dir="auto">{workspace.name}</strong>
                  <small>{workspace.code}</small>
                </span>
              </th>
              <td className={classes.wide}>{operator.presets[workspace.preset].name}</td>
              <td className={classes.wide}>{operator.plans[workspace.plan]}</td>
              <td><WorkspaceStatus state={workspace.state} /></td>
              <td className={`${classes.number} ${classes.wide}`}>{n.format(workspace.people)}</td>
              <td className={classes.wide}><TimeAgo time={workspace.createdAt} /></td>
              <td>
                <Button size="xs" variant="default" aria-label={operator.manage(workspace.name)} onClick={() => onOpen(workspace)}>
                  {operator.manageShort}
                </Button>
              </td>
            </tr>
          )) ?? [0, 1, 2].map((row) => <tr key={row}><th scope="row"><span className={classes.ghost} style={{ width: 160 }} /></th><td colSpan={6} /></tr>)}
        </tbody>
      </table>
    </div>
  );
}

export function WorkspaceStatus({ state }: { state: Workspace['state'] }) {
  const Icon = state === 'active' ? IconCircleCheckFilled : IconPlayerPauseFilled;
  return (
    <span className={classes.status} data-state={state}>
      <Icon size={14} aria-hidden />
      {operator.states[state]}
    </span>
  );
}
