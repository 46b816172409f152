import { Button } from '@mantine/core';
import type { DeletedUser } from '../../api/types';
import { shortTime } from '../../ui/time';
import { TimeAgo } from '../../ui/TimeAgo';
import { leaving } from '../../words/leaving';
import classes from './Deleted.module.css';

const say = leaving.deleted;

export function DeletedTable({ people, onRestore }: { people: DeletedUser[] | undefined; onRestore: (user: DeletedUser) => void }) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-busy={!people}>
        <caption className={classes.caption}>{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.who}</th>
            <th scope="col" className={classes.wide}>{say.columns.at}</th>
            <th scope="col" className={classes.wide}>{say.columns.until}</th>
            <th scope="col"><span className={classes.caption}>{say.columns.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          {people?.map((user) => (
            <tr key={user.id} data-deleted={user.id}>
              <th scope="row">
                <span className={classes.name}>
                  <strong dir="auto">{user.displayName}</strong>
                  <small dir="ltr">{user.email}</small>
                </span>
              </th>
              <td className={classes.wide}><TimeAgo time={user.deletedAt} /></td>
              <td className={classes.wide}>{user.restorableUntil ? shortTime(user.restorableUntil) : say.always}</td>
              <td>
                {user.replacedBy ? (
                  <span className={classes.record} title={say.replacedBy(user.replacedBy.displayName)}>{say.recordShort}</span>
                ) : (
                  <Button size="xs" variant="default" aria-label={say.restoreWho(user.displayName)} onClick={() => onRestore(user)}>
                    {say.restore}
                  </Button>
                )}
              </td>
            </tr>
          )) ?? [0, 1, 2].map((row) => <tr key={row}><th scope="row"><span className={classes.ghost} style={{ width: 160 }} /></th><td colSpan={3} /></tr>)}
        </tbody>
      </table>
    </div>
  );
}
