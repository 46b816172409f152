import { Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import filterClasses from '../Users/Filters.module.css';
import { audit } from '../words/audit';
import classes from './Audit.module.css';
import { peopleQuery } from './queries';

interface Props {
  label: string;
  hint: string;
  chosen: boolean;
  onChoose: (id: string) => void;
}

/** Finds a person as one types. */
export function PersonFilter({ label, hint, chosen, onChoose }: Props) {
  const { tenant } = useReader();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  const { data: people } = useQuery({ ...peopleQuery(tenant, wanted), enabled: opened && wanted !== '', placeholderData: (before) => before });
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);

  const choose = (id: string) => {
    setOpened(false);
    setText('');
    onChoose(id);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus shadow="md" width={300}>
      <Popover.Target>
        <button type="button" className={filterClasses.filter} data-chosen={chosen || undefined} onClick={() => setOpened(!opened)}>
          {label}
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={label}>
        <TextInput
          size="xs"
          label={hint}
          placeholder={audit.filters.find}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && people?.[0] && wanted === text.trim() && choose(people[0].id)}
        />
        {wanted === '' || !people ? (
          <p className={classes.hint}>{audit.filters.type}</p>
        ) : people.length === 0 ? (
          <p className={classes.hint}>{audit.filters.nobody}</p>
        ) : (
          <ul>
            {people.map((person) => (
              <li key={person.id}>
                <button type="button" className={classes.person} onClick={() => choose(person.id)}>
                  <Avatar id={person.id} name={person.displayName} email={person.email} picture={person.picture} size="sm" />
                  <span>
                    <bdi>{person.displayName}</bdi>
                    <small>{person.email}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
