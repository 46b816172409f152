import type { BoardAgent } from '../api/types';
import { shownAs } from '../Presence/preset';
import { useReader } from '../Shell/me';
import cardClasses from '../Users/StatCards.module.css';
import { boardWords as say } from '../words/board';
import { countOf } from './arranged';
import classes from './Board.module.css';
import { statesOf, type BoardSearch } from './search';

const number = new Intl.NumberFormat('en');

interface Props {
  agents: readonly BoardAgent[] | undefined;
  search: BoardSearch;
  change: (next: Partial<Record<keyof BoardSearch, string | undefined>>) => void;
}

/** How many stand how; each is a filter. */
export function BoardStates({ agents, search, change }: Props) {
  const { me } = useReader();
  const counts = agents && countOf(agents);
  const chosen = statesOf(search).join();
  const has = shownAs(me?.tenant.preset);
  const cards = [
    { key: '', label: say.total, count: agents?.length },
    ...say.shown.filter((shown) => has.includes(shown)).map((shown) => ({ key: shown, label: me?.words.availability[shown] ?? shown, count: counts && (counts[shown] ?? 0) })),
  ];
  return (
    <div className={classes.states} role="group" aria-label={say.states}>
      {cards.map(({ key, label, count }) => (
        <button key={key} type="button" className={cardClasses.card} aria-pressed={chosen === key} onClick={() => change({ shown: key || undefined })}>
          <span className={cardClasses.label}>{label}</span>
          <span className={cardClasses.count}>{count === undefined ? <span className={cardClasses.ghost} /> : number.format(count)}</span>
        </button>
      ))}
    </div>
  );
}
