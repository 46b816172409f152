import classes from './Bulk.module.css';

const number = new Intl.NumberFormat('en');

/** How many of a list are so; a filter to them. */
export function Count({ label, count, pressed, onClick }: { label: string; count: number; pressed: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes.count} aria-pressed={pressed} onClick={onClick}>
      <strong>{number.format(count)}</strong>
      <span>{label}</span>
    </button>
  );
}
