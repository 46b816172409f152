import { Button } from '@mantine/core';
import { useState } from 'react';
import { TextField } from '../ui/TextField';
import { agentWords as say } from '../words/agents';
import classes from './Agent.module.css';
import { countryOf, readNumber } from './number';

interface Props {
  value: string | null;
  disabled: boolean;
  onSave: (e164: string | null) => void;
}

/** Where calls are passed on to, typed as people write numbers. */
export function TransferField({ value, disabled, onSave }: Props) {
  const stored = value ? (readNumber(value)?.shown ?? value) : '';
  const [typed, setTyped] = useState(stored);
  const [wrong, setWrong] = useState(false);
  const number = readNumber(typed);
  return (
    <form
      className={classes.transfer}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() && !number) setWrong(true);
        else onSave(number?.e164 ?? null);
      }}
    >
      <TextField
        label={say.transfer}
        description={say.transferHint}
        type="tel"
        inputMode="tel"
        dir="ltr"
        maxLength={40}
        value={typed}
        error={wrong ? say.transferNot : undefined}
        disabled={disabled}
        onValue={(text) => {
          setTyped(text);
          setWrong(false);
        }}
      />
      <Button type="submit" variant="default" disabled={disabled || typed.trim() === stored}>
        {say.transferSave}
      </Button>
      <p className={classes.read} aria-live="polite">
        {number && [countryOf(number.country), number.shown].filter(Boolean).join(' · ')}
      </p>
    </form>
  );
}
