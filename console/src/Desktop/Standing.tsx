import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Availability, Desktop } from '../api/types';
import { AvailabilityBadge } from '../Presence/AvailabilityBadge';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { desktopWords as say } from '../words/desktop';
import classes from './Desktop.module.css';
import { useLineOpen } from './line';
import { chooseAvailability, desktopQuery } from './queries';

/** What is chosen, and whether it holds at this moment. */
export function Standing({ desktop: { presence, may } }: { desktop: Desktop }) {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const lineOpen = useLineOpen();
  const { run, error } = useAction();
  const [chosen, setChosen] = useState<Availability | null>(null);
  const word = (availability: string) => me?.words.availability[availability] ?? availability;

  const choose = (to: Availability) => {
    setChosen(to);
    void run(async () => {
      client.setQueryData(desktopQuery(tenant).queryKey, await chooseAvailability(tenant, to));
      announce(say.chosen(word(to)));
    }).then(() => setChosen(null));
  };
  return (
    <section className={classes.card} aria-labelledby="standing">
      <div className={classes.head}>
        <h2 id="standing">{say.availability}</h2>
        <AvailabilityBadge shown={lineOpen ? presence.shown : 'disconnected'} />
      </div>
      {error && <ProblemBanner title={say.failed} error={error} />}
      {!lineOpen && <Note tone="amber" role="status">{say.lost}</Note>}
      {presence.setBy && (
        <Note tone="blue" role="status">
          <p>
            {say.setBy(presence.setBy.name, word(presence.availability))} <TimeAgo time={presence.setBy.at} />
          </p>
          {presence.setBy.reason && <q dir="auto">{presence.setBy.reason}</q>}
        </Note>
      )}
      <SegmentedControl
        className={classes.choices}
        aria-label={say.availability}
        data={presence.choices.map((value) => ({ value, label: word(value) }))}
        value={chosen ?? presence.availability}
        disabled={!may.allowed}
        onChange={(to) => choose(to as Availability)}
      />
      <p className={classes.quiet}>
        {may.allowed ? presence.chosenAt && <>{say.since} <TimeAgo time={presence.chosenAt} /></> : may.reason}
      </p>
    </section>
  );
}
