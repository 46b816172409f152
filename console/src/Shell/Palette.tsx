import '../theme/dialogs.css';
import { Modal, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { Avatar } from '../ui/Avatar';
import { useLate } from '../ui/useLate';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { useReader } from './me';
import classes from './Overlays.module.css';
import { commands, peopleQuery, type Entry } from './paletteEntries';

/** Ctrl-K: people, pages and actions, from the keyboard. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const reader = useReader();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 120);
  const people = useQuery({ ...peopleQuery(reader.tenant, wanted), enabled: wanted !== '' && reader.can('users:read') });
  const late = useLate(people.isFetching);
  const [at, setAt] = useState(0);
  const id = useId();
  useReturnFocus();

  const found: Entry[] = (text.trim() === '' ? [] : (people.data ?? [])).map((user) => ({
    id: user.id,
    group: words.palette.people,
    label: user.displayName,
    detail: user.email,
    person: user,
    run: () => void navigate({ to: '/$tenant/users', params: { tenant: reader.tenant }, search: { user: user.id } }),
  }));
  const entries = [...found, ...commands({ reader, navigate, client, setColorScheme, text })];
  const chosen = entries[Math.min(at, entries.length - 1)];

  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    // After the focus is back, so that what opens next can take it.
    setTimeout(entry.run);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, entries.length - 1) + step + entries.length) % entries.length;
      setAt(next);
      document.getElementById(`${id}-${entries[next]!.id}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      go(chosen);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset="12dvh">
      <Modal.Overlay />
      <Modal.Content aria-label={words.palette.title}>
        <div className={classes.search}>
          <IconSearch size={18} aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen && `${id}-${chosen.id}`}
            aria-label={words.palette.placeholder}
            placeholder={words.palette.placeholder}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={text}
            onKeyDown={press}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setAt(0);
            }}
          />
          {late && <span className={classes.searching}>{words.palette.searching}</span>}
        </div>
        <PaletteList id={id} entries={entries} chosen={chosen} onGo={go} onPoint={setAt} />
        {people.error && <p className={classes.none}>{words.palette.failed}</p>}
        {entries.length === 0 && !people.isFetching && wanted === text.trim() && <p className={classes.none}>{words.palette.none}</p>}
        <p className={classes.hints} aria-hidden>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {words.palette.hintMove} <kbd>↵</kbd> {words.palette.hintOpen} <kbd>Esc</kbd> {words.palette.hintClose}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ListProps {
  id: string;
  entries: Entry[];
  chosen: Entry | undefined;
  onGo: (entry: Entry) => void;
  onPoint: (at: number) => void;
}

function PaletteList({ id, entries, chosen, onGo, onPoint }: ListProps) {
  const groups = [...new Set(entries.map((entry) => entry.group))];
  return (
    <div id={`${id}-list`} role="listbox" aria-label={words.palette.title} className={classes.list}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <p className={classes.group} aria-hidden>
            {group}
          </p>
          {entries.map(
            (entry, index) =>
              entry.group === group && (
                <div key={entry.id} id={`${id}-${entry.id}`} role="option" aria-selected={entry === chosen} className={classes.entry} onPointerMove={() => onPoint(index)} onClick={() => onGo(entry)}>
                  <EntryIcon entry={entry} />
                  <span className={classes.label}>
                    <bdi>{entry.label}</bdi>
                  </span>
                  {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  );
}

function EntryIcon({ entry }: { entry: Entry }) {
  if (entry.person) return <Avatar id={entry.person.id} name={entry.person.displayName} email={entry.person.email} picture={entry.person.picture} size="sm" />;
  return entry.icon ? <entry.icon size={18} stroke={1.75} /> : null;
}
