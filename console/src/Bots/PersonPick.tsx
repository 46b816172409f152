import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReader } from '../Shell/me';
import { peopleQuery } from '../Shell/paletteEntries';
import { Avatar } from '../ui/Avatar';
import { botWords } from '../words/bots';
import classes from './Bots.module.css';

export interface Picked {
  id: string;
  displayName: string;
  email: string;
}

export type PersonFinder = (text: string) => ReturnType<typeof peopleQuery>;

interface Props {
  label: string;
  value: Picked | null;
  onPick: (person: Picked | null) => void;
  error?: string | undefined;
  description?: string;
  required?: boolean;
  autoFocus?: boolean;
  find?: PersonFinder | undefined;
  but?: string | undefined;
}

/** A person, found by a part of their name or e-mail as one types. */
export function PersonPick({ label, value, onPick, error, description, required = false, autoFocus = false, find, but }: Props) {
  const { tenant } = useReader();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  // What is chosen stands in the box; it is no search.
  const searching = wanted !== '' && wanted !== value?.displayName;
  const { data: found } = useQuery({ ...(find ? find(wanted) : peopleQuery(tenant, wanted)), enabled: searching, placeholderData: (before) => before });
  const people: Picked[] = [...(value && !found?.some((person) => person.id === value.id) ? [value] : []), ...(searching || value ? (found ?? []).filter((person) => person.id !== but) : [])];

  return (
    <Select
      label={label}
      placeholder={botWords.findPerson}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      required={required}
      withAsterisk={false}
      data-autofocus={autoFocus || undefined}
      data={people.map((person) => ({ value: person.id, label: person.displayName }))}
      filter={({ options }) => options}
      value={value?.id ?? null}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': botWords.take(label) }}
      nothingFoundMessage={searching && found ? botWords.nobody : botWords.typePerson}
      comboboxProps={{ withinPortal: true }}
      autoComplete="off"
      spellCheck={false}
      renderOption={({ option }) => {
        const person = people.find(({ id }) => id === option.value);
        return (
          <span className={classes.owner}>
            <Avatar id={option.value} name={option.label} email={person?.email ?? ''} size="sm" />
            <span className={classes.option}>
              <bdi>{option.label}</bdi>
              <small>{person?.email}</small>
            </span>
          </span>
        );
      }}
      onSearchChange={setText}
      onChange={(id) => onPick(people.find((person) => person.id === id) ?? null)}
    />
  );
}
