import { useLate } from '../../ui/useLate';
import { words } from '../../words';
import classes from './Edit.module.css';

export function EditSkeleton() {
  const late = useLate(true);
  return (
    <div className={classes.ghosts} aria-busy aria-label={words.states.loading} role="status">
      {late && Array.from({ length: 7 }, (_, index) => <span key={index} className={classes.ghost} />)}
    </div>
  );
}
