import type { PortalDetails } from '../api/types';
import { TimeAgo } from '../ui/TimeAgo';
import { portals } from '../words/portals';
import classes from './Page.module.css';

/** What the operator did to a portal, the last first. */
export function PortalHistory({ changes }: { changes: PortalDetails['history'] }) {
  return (
    <section aria-label={portals.history}>
      <h3 className={classes.quiet}>{portals.history}</h3>
      <ul className={classes.effects}>
        {changes.map(({ at, name, by }) => (
          <li key={at}>
            {portals.by(portals.changes[name] ?? name, by ?? null)}, <TimeAgo time={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
