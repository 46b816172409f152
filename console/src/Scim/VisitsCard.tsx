import type { DirectorySettings } from '../api/types';
import classes from '../Settings/Settings.module.css';
import { TimeAgo } from '../ui/TimeAgo';
import { scim } from '../words/scim';
import own from './Scim.module.css';

/** Whether the directory still comes, and what it was refused. */
export function VisitsCard({ visits }: { visits: DirectorySettings['visits'] }) {
  return (
    <section className={classes.card} aria-labelledby="visits">
      <h2 id="visits">{scim.visits}</h2>
      {visits.length === 0 && <p className={classes.lead}>{scim.never}</p>}
      {visits.map((visit) => (
        <div key={visit.key} className={own.visit}>
          <h3><bdi>{visit.key}</bdi></h3>
          <dl className={own.facts}>
            <dt>{scim.last}</dt>
            <dd><TimeAgo time={visit.lastAt} /></dd>
            <dt>{scim.changed}</dt>
            <dd>{visit.changedAt ? <TimeAgo time={visit.changedAt} /> : scim.nothing}</dd>
            <dt>{scim.refused}</dt>
            <dd>
              {visit.refusedAt && visit.refused && visit.why ? (
                <>
                  <TimeAgo time={visit.refusedAt} />
                  <span className={own.why} dir="auto">{scim.refusal(visit.refused, visit.why)}</span>
                </>
              ) : (
                scim.nothing
              )}
            </dd>
          </dl>
        </div>
      ))}
    </section>
  );
}
