import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { notifications } from '@mantine/notifications';
import type { Group, User } from '../api/types';
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
import { groupWords } from '../words/groups';
import { moveMembers } from './actions';
import { AddPeople } from './AddPeople';
import classes from './Groups.module.css';
import { membersQuery, putGroup } from './queries';

/** Who is in a group themselves: searched, paged, put in and taken out. */
export function Members({ group }: { group: Group }) {
  const { tenant, can } = useReader();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const { data: page, error, isFetching, refetch } = useQuery({ ...membersQuery(tenant, group.id, search, cursor), enabled: can('users:read') });
  const move = useMove(group);
  const late = useLate(page === undefined && !error);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSearch(text.trim());
      setCursor(null);
    }, 150);
    return () => clearTimeout(timer);
  }, [text]);

  if (!can('users:read')) return null;
  const { members } = groupWords;
  return (
    <section className={classes.members} aria-labelledby="group-people">
      <div className={classes.bar}>
        <Heading below={1} id="group-people">
          {members.title} <span>{groupWords.count(group.people)}</span>
        </Heading>
        {(group.people > 0 || search !== '') && (
          <TextInput size="sm" className={classes.search} aria-label={members.searchOf(group.name)} placeholder={members.search} leftSection={<IconSearch size={15} aria-hidden />} value={text} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.currentTarget.value)} />
        )}
        {group.may.members.allowed && <AddPeople words={members} isIn={(person) => person.groups.some(({ id }) => id === group.id)} refusal={(person) => (person.isYou && !group.may.join.allowed ? (group.may.join.reason ?? '') : null)} onAdd={(person) => void move(person, 'add')} />}
      </div>
      {can('groups:update') && !group.may.members.allowed && group.may.members.reason !== group.may.edit.reason && <p className={classes.quiet}>{group.may.members.reason}</p>}
      {error && !page && <ProblemBanner title={members.failed} error={error} onRetry={() => void refetch()} />}
      {!page && !error && <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 4 }, (_, row) => <span key={row} />)}</div>}
      {page && page.items.length === 0 && (
        <p className={classes.empty}>{search ? members.noMatch : <><strong>{members.none}</strong>{group.may.members.allowed && members.noneText}</>}</p>
      )}
      {page && page.items.length > 0 && (
        <ul className={classes.people} aria-label={members.table(group.name)} aria-busy={isFetching}>
          {page.items.map((person) => (
            <Member key={person.id} person={person} group={group} onRemove={() => void move(person, 'remove')} />
          ))}
        </ul>
      )}
      {page && (page.next || page.previous || cursor !== null) && <Pager page={page} total={group.people > 1000 || search ? null : group.people} cursor={cursor} busy={isFetching} onPage={setCursor} />}
      {group.groups.length > 0 && (
        <Link to="/$tenant/users" params={{ tenant }} search={{ group: group.id }} className={classes.all}>
          {members.showAll}
        </Link>
      )}
    </section>
  );
}

function Member({ person, group, onRemove }: { person: User; group: Group; onRemove: () => void }) {
  const { tenant } = useReader();
  const may = person.isYou ? group.may.join : group.may.members;
  const label = groupWords.members.removeOne(person.displayName, group.name);
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
      {group.may.members.allowed && (
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} data-hint={may.allowed ? groupWords.members.remove : may.reason} aria-disabled={!may.allowed} data-disabled={!may.allowed || undefined} onClick={() => may.allowed && onRemove()}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

/** Puts one person in or out, says so, and offers nothing to undo: the way back is as short. */
function useMove(group: Group) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { members } = groupWords;
  return async (person: User, way: 'add' | 'remove') => {
    try {
      putGroup(client, tenant, await moveMembers(tenant, group.id, { [way]: [person.id] }));
      announce(way === 'add' ? members.added(person.displayName, group.name) : members.removed(person.displayName, group.name));
    } catch (failure) {
      notifications.show({ title: members.notMoved(person.displayName), message: (failure as Error).message, color: 'red' });
    }
  };
}
