import type { ColumnId } from './columns';
import classes from './Table.module.css';

const widths: Partial<Record<ColumnId, number>> = { type: 72, roles: 96, status: 76, lastSignInAt: 84, createdAt: 80 };

/** Rows of the height and shape that come. */
export function SkeletonRows({ columns, count = 12 }: { columns: readonly ColumnId[]; count?: number }) {
  return Array.from({ length: count }, (_, row) => (
    <tr key={row} className={classes.skeleton} aria-hidden>
      <td>
        <span className={classes.who}>
          <span className={classes.ghostAvatar} />
          <span className={classes.names}>
            <span className={classes.ghost} style={{ width: 104 + ((row * 37) % 56) }} />
            <span className={classes.ghost} style={{ width: 148 + ((row * 53) % 64) }} />
          </span>
        </span>
      </td>
      {columns.map((id) => (
        <td key={id}>
          <span className={classes.ghost} style={{ width: widths[id] ?? 80 }} />
        </td>
      ))}
      <td />
    </tr>
  ));
}
