import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Skill, User } from '../api/types';
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
import { skillWords } from '../words/skills';
import { giveSkill } from './actions';
import { holdersQuery, putSkill } from './queries';
import { useLevels } from './useLevels';

/** Who has a skill: searched, paged, given it, moved up and down, and relieved of it. */
export function Holders({ skill }: { skill: Skill }) {
  const { tenant, can } = useReader();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const { data: page, error, isFetching, refetch } = useQuery({ ...holdersQuery(tenant, skill.id, search, cursor), enabled: can('users:read') });
  const move = useMove(skill);
  const late = useLate(page === undefined && !error);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSearch(text.trim());
      setCursor(null);
    }, 150);
    return () => clearTimeout(timer);
  }, [text]);

  if (!can('users:read')) return null;
  const { members } = skillWords;
  return (
    <section className={classes.members} aria-labelledby="skill-people">
      <div className={classes.bar}>
        <Heading below={1} id="skill-people">
          {members.title} <span>{skillWords.count(skill.people)}</span>
        </Heading>
        {(skill.people > 0 || search !== '') && (
          <TextInput size="sm" className={classes.search} aria-label={members.searchOf(skill.name)} placeholder={members.search} leftSection={<IconSearch size={15} aria-hidden />} value={text} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.currentTarget.value)} />
        )}
        {skill.may.edit.allowed && <AddPeople words={members} isIn={(person) => person.skills.some(({ id }) => id === skill.id)} refusal={() => null} onAdd={(person) => void move(person, { add: [person.id] }, members.added)} />}
      </div>
      {error && !page && <ProblemBanner title={members.failed} error={error} onRetry={() => void refetch()} />}
      {!page && !error && <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 4 }, (_, row) => <span key={row} />)}</div>}
      {page && page.items.length === 0 && <p className={classes.empty}>{search ? members.noMatch : <><strong>{members.none}</strong>{members.noneText}</>}</p>}
      {page && page.items.length > 0 && (
        <ul className={classes.people} aria-label={members.table(skill.name)} aria-busy={isFetching}>
          {page.items.map((person) => (
            <Member
              key={person.id}
              person={person}
              skill={skill}
              onRemove={() => void move(person, { remove: [person.id] }, members.removed)}
              onLevel={(level) => void move(person, { add: [person.id], level }, members.levelled)}
            />
          ))}
        </ul>
      )}
      {page && (page.next || page.previous || cursor !== null) && <Pager page={page} total={skill.people > 1000 || search ? null : skill.people} cursor={cursor} busy={isFetching} onPage={setCursor} />}
    </section>
  );
}

function Member({ person, skill, onRemove, onLevel }: { person: User; skill: Skill; onRemove: () => void; onLevel: (level: number) => void }) {
  const { tenant } = useReader();
  const { members } = skillWords;
  const levels = useLevels();
  const level = person.skills.find(({ id }) => id === skill.id)?.level ?? 1;
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
      {skill.may.edit.allowed ? (
        <>
          {levels.length > 0 && <NativeSelect size="xs" className={classes.place} aria-label={members.levelOf(person.displayName)} data={levels} value={String(level)} onChange={(event) => onLevel(Number(event.currentTarget.value))} />}
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={members.removeOne(person.displayName, skill.name)} data-hint={members.remove} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        </>
      ) : (
        <span className={classes.quiet}>{levels[level - 1]?.label}</span>
      )}
    </li>
  );
}

/** Moves one person, says so, and offers nothing to undo: the way back is as short. */
function useMove(skill: Skill) {
  const { tenant } = useReader();
  const client = useQueryClient();
  return async (person: User, body: Parameters<typeof giveSkill>[2], said: (name: string, skill: string) => string) => {
    try {
      putSkill(client, tenant, await giveSkill(tenant, skill.id, body));
      announce(said(person.displayName, skill.name));
    } catch (failure) {
      notifications.show({ title: skillWords.members.notMoved(person.displayName), message: (failure as Error).message, color: 'red' });
    }
  };
}
