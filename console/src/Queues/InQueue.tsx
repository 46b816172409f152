import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Queue, User } from '../api/types';
import { AddPeople } from '../Groups/AddPeople';
import classes from '../Groups/Groups.module.css';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { Avatar } from '../ui/Avatar';
import { Heading } from '../ui/Heading';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { NameMarks } from '../Users/Badges';
import { Pager } from '../Users/Pager';
import { StatusBadge } from '../Users/StatusBadge';
import { words } from '../words';
import { queueWords } from '../words/queues';
import { moveInQueue } from './actions';
import { priorities } from './priorities';
import { inQueueQuery, putQueue } from './queries';

/** Who is in a queue: searched, paged, put in, moved up and down, and taken out. */
export function InQueue({ queue }: { queue: Queue }) {
  const { tenant, can } = useReader();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const { data: page, error, isFetching, refetch } = useQuery({ ...inQueueQuery(tenant, queue.id, search, cursor), enabled: can('users:read') });
  const move = useMove(queue);
  const late = useLate(page === undefined && !error);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSearch(text.trim());
      setCursor(null);
    }, 150);
    return () => clearTimeout(timer);
  }, [text]);

  if (!can('users:read')) return null;
  const { members } = queueWords;
  return (
    <section className={classes.members} aria-labelledby="queue-people">
      <div className={classes.bar}>
        <Heading below={1} id="queue-people">
          {members.title} <span>{queueWords.count(queue.people)}</span>
        </Heading>
        {(queue.people > 0 || search !== '') && (
          <TextInput size="sm" className={classes.search} aria-label={members.searchOf(queue.name)} placeholder={members.search} leftSection={<IconSearch size={15} aria-hidden />} value={text} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.currentTarget.value)} />
        )}
        {queue.may.members.allowed && <AddPeople words={members} isIn={(person) => person.queues.some(({ id }) => id === queue.id)} refusal={blocked} onAdd={(person) => void move(person, { add: [person.id] }, members.added)} />}
      </div>
      {error && !page && <ProblemBanner title={members.failed} error={error} onRetry={() => void refetch()} />}
      {!page && !error && <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 4 }, (_, row) => <span key={row} />)}</div>}
      {page && page.items.length === 0 && <p className={classes.empty}>{search ? members.noMatch : <><strong>{members.none}</strong>{members.noneText}</>}</p>}
      {page && page.items.length > 0 && (
        <ul className={classes.people} aria-label={members.table(queue.name)} aria-busy={isFetching}>
          {page.items.map((person) => (
            <Member
              key={person.id}
              person={person}
              queue={queue}
              onRemove={() => void move(person, { remove: [person.id] }, members.removed)}
              onRank={(priority) => void move(person, { add: [person.id], priority }, (name) => members.ranked(name, priority))}
            />
          ))}
        </ul>
      )}
      {page && (page.next || page.previous || cursor !== null) && <Pager page={page} total={queue.people > 1000 || search ? null : queue.people} cursor={cursor} busy={isFetching} onPage={setCursor} />}
    </section>
  );
}

const blocked = (person: User) => (['active', 'invited', 'suspended'].includes(person.state) ? null : queueWords.members.blocked);

function Member({ person, queue, onRemove, onRank }: { person: User; queue: Queue; onRemove: () => void; onRank: (priority: number) => void }) {
  const { tenant } = useReader();
  const { members } = queueWords;
  const place = person.queues.find(({ id }) => id === queue.id)?.priority ?? 5;
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
      {queue.may.members.allowed ? (
        <>
          <NativeSelect size="xs" className={classes.place} aria-label={members.priorityOf(person.displayName)} data={priorities} value={String(place)} onChange={(event) => onRank(Number(event.currentTarget.value))} />
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={members.removeOne(person.displayName, queue.name)} data-hint={members.remove} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        </>
      ) : (
        <span className={classes.quiet}>{members.priority(place)}</span>
      )}
    </li>
  );
}

/** Moves one person, says so, and offers nothing to undo: the way back is as short. */
function useMove(queue: Queue) {
  const { tenant } = useReader();
  const client = useQueryClient();
  return async (person: User, body: Parameters<typeof moveInQueue>[2], said: (name: string, queue: string) => string) => {
    try {
      putQueue(client, tenant, await moveInQueue(tenant, queue.id, body));
      announce(said(person.displayName, queue.name));
    } catch (failure) {
      notifications.show({ title: queueWords.members.notMoved(person.displayName), message: (failure as Error).message, color: 'red' });
    }
  };
}
