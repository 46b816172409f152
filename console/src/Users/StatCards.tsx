import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { summaryQuery } from './queries';
import classes from './StatCards.module.css';
import type { ViewControls } from './useView';
import type { StateFilter } from './view';

const number = new Intl.NumberFormat('en');

/** Total, Active, Suspended: each shows its count and is a filter. */
export function StatCards({ controls }: { controls: ViewControls }) {
  const { tenant, view, change } = controls;
  const { stateWord } = useReader();
  const { data } = useQuery(summaryQuery(tenant));

  const cards: { label: string; count: number | undefined; states: StateFilter[] }[] = [
    { label: words.users.total, count: data?.total, states: [] },
    { label: stateWord('active'), count: data?.byState.active, states: ['active'] },
    { label: stateWord('suspended'), count: data?.byState.suspended, states: ['suspended'] },
  ];

  return (
    <div className={classes.cards} role="group" aria-label={words.users.cards}>
      {cards.map((card) => {
        const pressed = view.states.join() === card.states.join();
        return (
          <button key={card.states.join()} type="button" className={classes.card} aria-pressed={pressed} onClick={() => change({ states: card.states })}>
            <span className={classes.label}>{card.label}</span>
            <span className={classes.count}>{card.count === undefined ? <span className={classes.ghost} /> : number.format(card.count)}</span>
          </button>
        );
      })}
    </div>
  );
}
