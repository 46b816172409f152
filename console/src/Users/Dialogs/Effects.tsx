import type { LeavingPreview } from '../../api/types';
import { leaving } from '../../words/leaving';
import classes from './Decision.module.css';

/** What goes with someone who is put out, as the server foresees it. */
export function Effects({ preview }: { preview: LeavingPreview | undefined }) {
  if (!preview || preview.effects.length === 0) return null;
  return (
    <ul className={classes.effects}>
      {preview.effects.map(({ what, count, names }) => (
        <li key={what} data-effect={what}>
          {leaving.effects[what]?.(count) ?? `${what}: ${count}`}
          {names.length > 0 && <small dir="auto"> ({names.join(', ')}{count > names.length ? ' …' : ''})</small>}
        </li>
      ))}
    </ul>
  );
}
