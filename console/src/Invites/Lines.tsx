import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useReader } from '../Shell/me';
import { TextField } from '../ui/TextField';
import { isRequired } from '../Users/Add/form';
import { words } from '../words';
import { invites } from '../words/invites';
import classes from './Invites.module.css';
import { nameFields, valueOf, withValue, type Line } from './lines';

const { several: say } = invites;

interface Props {
  lines: readonly Line[];
  faults: ReadonlyMap<string, string>;
  onChange: (key: string, to: Partial<Line>) => void;
  onRemove: (key: string) => void;
  onMore: (() => void) | undefined;
}

/** Whom to invite, one a line, each to be mended in place. */
export function Lines({ lines, faults, onChange, onRemove, onMore }: Props) {
  const { me } = useReader();
  const fields = nameFields(me);
  return (
    <section className={classes.several} aria-label={say.list}>
      <div className={classes.heading}>
        <h3>{say.list}</h3>
        {onMore && (
          <Button size="xs" variant="default" onClick={onMore}>
            {say.more}
          </Button>
        )}
      </div>
      <ol className={classes.lines}>
        {lines.map((line, index) => {
          const fault = line.refused?.message ?? faults.get(line.key);
          const mark = fault ? `mark-${line.key}` : undefined;
          const box = (name: 'email' | 'givenName' | 'familyName' | 'displayName', label: string, value: string, to: (value: string) => Partial<Line>) => (
            <TextField
              key={name}
              size="sm"
              aria-label={say.field(label, index + 1)}
              placeholder={label}
              maxLength={320}
              aria-describedby={mark}
              aria-required={name === 'email' || isRequired(me, name) || undefined}
              {...(name === 'email' && { dir: 'ltr', spellCheck: false, 'aria-invalid': fault ? true : undefined })}
              error={undefined}
              value={value}
              onValue={(text) => onChange(line.key, { ...to(text), refused: undefined } as Partial<Line>)}
            />
          );
          return (
            <li key={line.key} className={classes.line} data-names={fields.length}>
              {box('email', words.fields.email, line.email, (email) => ({ email }))}
              {fields.map((field) => box(field, words.fields[field], valueOf(line, field), (text) => withValue(field, text)))}
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={say.remove(line.email)} data-hint={words.common.remove(line.email)} onClick={() => onRemove(line.key)}>
                <IconX size={16} />
              </ActionIcon>
              {fault && (
                <p id={mark} className={classes.mark}>
                  {fault}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
