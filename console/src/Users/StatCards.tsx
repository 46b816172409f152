import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { summaryQuery } from './queries';
import { cardsOf } from './statCardsOf';
import classes from './StatCards.module.css';
import type { ViewControls } from './useView';

const number = new Intl.NumberFormat('en');

/** Total, active and those who are not, as the workspace has them: each shows its count and is a filter. */
export function StatCards({ controls }: { controls: ViewControls }) {
  const { tenant, view, change } = controls;
  const { me, stateWord } = useReader();
  const { data } = useQuery(summaryQuery(tenant));

  return (
    <div className={classes.cards} role="group" aria-label={words.users.cards}>
      {cardsOf(me?.tenant.preset, me?.policy.verbs).map((state) => {
        const states = state === 'total' ? [] : [state];
        const count = state === 'total' ? data?.total : state === 'locked' ? data?.locked : data?.byState[state];
        return (
          <button key={state} type="button" className={classes.card} aria-pressed={view.states.join() === states.join()} onClick={() => change({ states })}>
            <span className={classes.label}>{state === 'total' ? words.users.total : stateWord(state)}</span>
            <span className={classes.count}>{count === undefined ? <span className={classes.ghost} /> : number.format(count)}</span>
          </button>
        );
      })}
    </div>
  );
}
