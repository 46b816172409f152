import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../ui/useKeys';
import { words } from '../words';

interface Props {
  value: string;
  label?: string;
  onSearch: (text: string) => void;
  /** Arrow down leaves the box for the first row. */
  onLeave: () => void;
}

const wait = 120;

export function SearchBox({ value, label = words.users.search, onSearch, onLeave }: Props) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const timer = useRef(0);
  const input = useRef<HTMLInputElement>(null);

  // The address changed otherwise: a chip was removed, or the reader went back.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (next: string) => {
    clearTimeout(timer.current);
    sent.current = next.trim();
    onSearch(next.trim());
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => send(next), wait);
  };
  // Who leaves before the pause is over goes on with what was typed; afterwards it would call them back from the page they went to.
  const leave = () => {
    if (text.trim() !== sent.current) send(text);
  };
  const clear = () => {
    setText('');
    send('');
    input.current?.focus();
  };

  useKeys({
    '/': (event) => {
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    },
  });

  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={label}
      placeholder={label}
      aria-keyshortcuts="/"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text !== '' && <CloseButton size="sm" aria-label={words.users.clearSearch} onClick={clear} />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && text !== '') clear();
        if (event.key === 'Enter') send(text);
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}
