import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { User } from '../api/types';
import classes from '../Groups/Groups.module.css';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import { Heading } from '../ui/Heading';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { NameMarks } from '../Users/Badges';
import { Pager } from '../Users/Pager';
import { StatusBadge } from '../Users/StatusBadge';
import { words } from '../words';
import { peopleOfQuery, type Of } from './people';

interface Props {
  /** The heading's. */
  id: string;
  entry: { name: string; people: number };
  of: Of;
  say: { title: string; search: string; searchOf: (name: string) => string; table: (name: string) => string; none: string; noMatch: string; failed: string };
  count: (people: number) => string;
  /** Beside the search: how someone is put in. */
  add: ReactNode;
  /** What follows where nobody is in it. */
  noneText: ReactNode;
  /** At the end of each row: what can be done about it. */
  end: (person: User) => ReactNode;
  /** Above and below the list. */
  note?: ReactNode;
  after?: ReactNode;
}

/** The people of a group, a queue or a skill: searched and paged. */
export function PeopleOf({ id, entry, of, say, count, add, noneText, end, note, after }: Props) {
  const { tenant, can } = useReader();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const { data: page, error, isFetching, refetch } = useQuery({ ...peopleOfQuery(tenant, of, search, cursor), enabled: can('users:read') });
  const late = useLate(page === undefined && !error);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSearch(text.trim());
      setCursor(null);
    }, 150);
    return () => clearTimeout(timer);
  }, [text]);

  if (!can('users:read')) return null;
  return (
    <section className={classes.members} aria-labelledby={id}>
      <div className={classes.bar}>
        <Heading below={1} id={id}>
          {say.title} <span>{count(entry.people)}</span>
        </Heading>
        {(entry.people > 0 || search !== '') && (
          <TextInput size="sm" className={classes.search} aria-label={say.searchOf(entry.name)} placeholder={say.search} leftSection={<IconSearch size={15} aria-hidden />} value={text} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.currentTarget.value)} />
        )}
        {add}
      </div>
      {note}
      {error && !page && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {!page && !error && <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 4 }, (_, row) => <span key={row} />)}</div>}
      {page && page.items.length === 0 && <p className={classes.empty}>{search ? say.noMatch : <><strong>{say.none}</strong>{noneText}</>}</p>}
      {page && page.items.length > 0 && (
        <ul className={classes.people} aria-label={say.table(entry.name)} aria-busy={isFetching}>
          {page.items.map((person) => (
            <Row key={person.id} person={person}>
              {end(person)}
            </Row>
          ))}
        </ul>
      )}
      {page && (page.next || page.previous || cursor !== null) && <Pager page={page} total={entry.people > 1000 || search ? null : entry.people} cursor={cursor} busy={isFetching} onPage={setCursor} />}
      {after}
    </section>
  );
}

function Row({ person, children }: { person: User; children: ReactNode }) {
  const { tenant } = useReader();
  return (
    <li className={classes.person}>
      <Avatar id={person.id} name={person.displayName} email={person.email} picture={person.picture} size="sm" />
      <div className={classes.names}>
        <span>
          <Link to="/$tenant/users" params={{ tenant }} search={{ user: person.id }}>
            <bdi>{person.displayName}</bdi>
          </Link>
          <NameMarks user={person} />
        </span>
        <small dir="ltr">{person.email}</small>
      </div>
      {person.state !== 'active' && <StatusBadge user={person} />}
      {children}
    </li>
  );
}
