import type { ReactNode } from 'react';
import { words } from '../words';
import classes from './Conflict.module.css';
import { Note } from './Note';

export interface ConflictRow {
  field: string;
  label: string;
  before: string;
  theirs: string;
  mine: string;
  /** Both changed it, to different things. */
  clash: boolean;
  tookTheirs: boolean;
  onTake: (whose: 'mine' | 'theirs') => void;
}

/** What someone else changed meanwhile; where both did, the person chooses. The form itself holds the choice. */
export function ConflictNote({ text, rows, children }: { text: string; rows: readonly ConflictRow[]; children?: ReactNode }) {
  return (
    <Note tone="amber" role="alert">
      <strong>{words.conflict.title}</strong>
      <p>{text}</p>
      <div className={classes.differences}>
        {rows.map((row) => (
          <Difference key={row.field} label={row.label}>
            {row.clash ? (
              <fieldset aria-label={words.conflict.choose(row.label)}>
                <Choice row={row} whose="mine" />
                <Choice row={row} whose="theirs" />
              </fieldset>
            ) : (
              <p className={classes.values}>
                <del>{row.before}</del> → <bdi>{row.theirs}</bdi>. {words.conflict.taken}.
              </p>
            )}
          </Difference>
        ))}
        {children}
      </div>
    </Note>
  );
}

export function Difference({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.difference}>
      <strong>{label}</strong>
      {children}
    </div>
  );
}

function Choice({ row, whose }: { row: ConflictRow; whose: 'mine' | 'theirs' }) {
  return (
    <label className={classes.choice}>
      <input type="radio" name={`conflict-${row.field}`} checked={row.tookTheirs === (whose === 'theirs')} onChange={() => row.onTake(whose)} />
      <span>
        {whose === 'mine' ? words.conflict.yours : words.conflict.theirs}: <bdi>{whose === 'mine' ? row.mine : row.theirs}</bdi>
      </span>
    </label>
  );
}
