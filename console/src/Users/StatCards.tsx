import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { asksForQueues } from '../Queues/preset';
import { queueSummaryQuery } from '../Queues/queries';
import { summaryQuery } from './queries';
import { cardsOf } from './statCardsOf';
import classes from './StatCards.module.css';
import type { ViewControls } from './useView';
import { nowhere } from './view';

const number = new Intl.NumberFormat('en');
const shown = (count: number | undefined) => (count === undefined ? undefined : number.format(count));

/** Total, active and those who are not, as the workspace has them: each shows its count and is a filter. */
export function StatCards({ controls }: { controls: ViewControls }) {
  const { tenant, view, change } = controls;
  const { me, can, stateWord } = useReader();
  const { data } = useQuery(summaryQuery(tenant));
  const queued = asksForQueues(me?.tenant.preset) && can('queues:read');
  const { data: queues } = useQuery({ ...queueSummaryQuery(tenant), enabled: queued });

  const alone = view.queues.length === 0;
  const cards = [
    ...cardsOf(me?.tenant.preset, me?.policy.verbs).map((state) => {
      const states = state === 'total' ? [] : [state];
      const count = state === 'total' ? data?.total : state === 'locked' ? data?.locked : data?.byState[state];
      return { key: state, label: state === 'total' ? words.users.total : stateWord(state), count: shown(count), pressed: alone && view.states.join() === states.join(), choose: () => change({ states, queues: [] }) };
    }),
    ...(queued ? [{ key: 'no-queue', label: words.users.noQueue, count: queues && words.users.holders(queues.noQueue), pressed: view.queues.join() === nowhere, choose: () => change({ states: [], queues: [nowhere] }) }] : []),
  ];

  return (
    <div className={classes.cards} role="group" aria-label={words.users.cards}>
      {cards.map((card) => (
        <button key={card.key} type="button" className={classes.card} aria-pressed={card.pressed} onClick={card.choose}>
          <span className={classes.label}>{card.label}</span>
          <span className={classes.count}>{card.count ?? <span className={classes.ghost} />}</span>
        </button>
      ))}
    </div>
  );
}
