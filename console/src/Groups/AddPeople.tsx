import { Button, Popover, TextInput } from '@mantine/core';
import { IconCheck, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { User } from '../api/types';
import { peopleQuery } from '../Shell/paletteEntries';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import classes from './Groups.module.css';

interface Props {
  words: { add: string; find: string; type: string; nobody: string; already: string };
  isIn: (person: User) => boolean;
  /** Why this person can't be put in; null where they can. */
  refusal: (person: User) => string | null;
  onAdd: (person: User) => void;
}

/** Finds people as one types; stays open for the next. */
export function AddPeople({ words: members, isIn, refusal, onAdd }: Props) {
  const { tenant } = useReader();
  const [opened, setOpened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  const { data: people } = useQuery({ ...peopleQuery(tenant, wanted), enabled: opened && wanted !== '', placeholderData: (before) => before });
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);

  const mayAdd = (person: User) => !isIn(person) && refusal(person) === null;
  // Who was put in can't be again: their button would keep the focus, and lose it.
  const add = (person: User) => {
    onAdd(person);
    input.current?.focus();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md" width={320}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened(!opened)}>
          {members.add}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={members.add}>
        <TextInput
          ref={input}
          size="sm"
          label={members.find}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = people?.find(mayAdd);
            if (event.key === 'Enter' && first && wanted === text.trim()) onAdd(first);
          }}
        />
        {wanted === '' || !people ? (
          <p className={classes.hint}>{members.type}</p>
        ) : people.length === 0 ? (
          <p className={classes.hint}>{members.nobody}</p>
        ) : (
          <ul className={classes.found}>
            {people.map((person) => (
              <li key={person.id}>
                <button type="button" disabled={!mayAdd(person)} title={isIn(person) ? undefined : (refusal(person) ?? undefined)} onClick={() => add(person)}>
                  <Avatar id={person.id} name={person.displayName} email={person.email} picture={person.picture} size="sm" />
                  <span>
                    <bdi>{person.displayName}</bdi>
                    <small dir="ltr">{person.email}</small>
                  </span>
                  {isIn(person) && (
                    <em>
                      <IconCheck size={14} aria-hidden /> {members.already}
                    </em>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
