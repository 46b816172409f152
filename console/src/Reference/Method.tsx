import classes from './Method.module.css';

/** GET and its kin, as a word in a box. */
export const Method = ({ method }: { method: string }) => (
  <span className={classes.method} data-method={method}>
    {method}
  </span>
);
