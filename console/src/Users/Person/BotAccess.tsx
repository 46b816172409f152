import { useQuery } from '@tanstack/react-query';
import { accessQuery } from '../../Groups/queries';
import { useReader } from '../../Shell/me';
import { person } from '../../words/person';
import classes from '../Edit/Edit.module.css';
import { botAccess } from './botAccess';

/** Whether someone builds bots, with where it comes from. Nobody sets it by itself: it follows roles and groups. */
export default function BotAccess({ id }: { id: string }) {
  const { tenant } = useReader();
  const { data } = useQuery(accessQuery(tenant, id));
  const access = data && botAccess(data);
  return (
    <div className={classes.fixed}>
      <span className={classes.fixedLabel}>{person.botAccess.label}</span>
      <span className={classes.fixedValue}>{access?.level ?? '…'}</span>
      <p className={classes.reason}>{access?.hint}</p>
    </div>
  );
}
