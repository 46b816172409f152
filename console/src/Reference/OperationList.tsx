import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import { useReader } from '../Shell/me';
import { useKeys } from '../ui/useKeys';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { reference } from '../words/reference';
import type { Operation } from './document';
import classes from './List.module.css';
import { Method } from './Method';

interface Props {
  /** Undefined until the description is here. */
  operations: readonly Operation[] | undefined;
  shown: string | undefined;
  find: string;
  onFind: (text: string) => void;
}

/** The calls by part of the API. */
export function OperationList({ operations, shown, find, onFind }: Props) {
  const { tenant } = useReader();
  const input = useRef<HTMLInputElement>(null);
  const late = useLate(operations === undefined);
  useKeys({
    '/': (event) => {
      event.preventDefault();
      input.current?.select();
    },
    j: () => move(1),
    k: () => move(-1),
  });

  const tags = [...new Set(operations?.map((operation) => operation.tag))];
  return (
    <div className={classes.list} onKeyDown={arrows}>
      <TextInput
        ref={input}
        type="search"
        aria-label={reference.find}
        placeholder={reference.find}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={find}
        onChange={(event) => onFind(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onFind('')}
      />
      {!operations && <div role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 9 }, (_, row) => <span key={row} className={classes.ghost} />)}</div>}
      {operations?.length === 0 && <p className={classes.none}>{reference.none}</p>}
      <nav aria-label={reference.calls}>
        {tags.map((tag) => (
          <section key={tag} aria-label={tag}>
            <h2>{tag}</h2>
            <ul>
              {operations!
                .filter((operation) => operation.tag === tag)
                .map((operation) => (
                  <li key={operation.id}>
                    <Link
                      to="/$tenant/api"
                      params={{ tenant }}
                      search={(now) => ({ ...now, operation: operation.id })}
                      resetScroll={false}
                      className={classes.operation}
                      data-operation={operation.id}
                      data-shown={operation.id === shown || undefined}
                      aria-current={operation.id === shown ? 'true' : undefined}
                    >
                      <span>{operation.summary}</span>
                      <Method method={operation.method} />
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  );
}

function move(step: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>('[data-operation]')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const from = at >= 0 ? at + step : Math.max(0, all.findIndex((link) => link.dataset.shown !== undefined));
  all[Math.max(0, Math.min(from, all.length - 1))]?.focus();
}

function arrows(event: KeyboardEvent) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  move(step);
}
