import type { Import } from '../api/types';
import { imports as say } from '../words/imports';
import classes from './Imports.module.css';

/** How far the phase at hand is. */
export function Progress({ of }: { of: Import }) {
  return (
    <div className={classes.bar} role="progressbar" aria-label={say.progress} aria-valuemin={0} aria-valuemax={of.lines} aria-valuenow={of.looksAt} aria-valuetext={say.of(of.looksAt, of.lines)}>
      <span style={{ width: `${(100 * of.looksAt) / Math.max(of.lines, 1)}%` }} />
    </div>
  );
}
