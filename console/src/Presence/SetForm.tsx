import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../api/problem';
import type { Availability } from '../api/types';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useAction } from '../ui/useAction';
import { agentWords } from '../words/agents';
import classes from './Agent.module.css';
import { presenceQuery, setAvailability } from './queries';

const say = agentWords.setting;

interface Props {
  id: string;
  name: string;
  /** What it is now. */
  availability: Availability;
  choices: readonly Availability[];
  onSet?: () => void;
}

/** Sets somebody's availability, for a reason that they are told. */
export function SetForm({ id, name, availability, choices, onSet }: Props) {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [to, setTo] = useState(availability);
  const [reason, setReason] = useState('');
  const word = (availability: string) => me?.words.availability[availability] ?? availability;
  const atField = error instanceof Refused ? error.fields.reason : undefined;
  return (
    <form
      className={classes.setting}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          client.setQueryData(presenceQuery(tenant, id).queryKey, await setAvailability(tenant, id, to, reason));
          announce(say.done(name, word(to)));
          onSet?.();
        });
      }}
    >
      {error && !atField && <ProblemBanner title={say.failed} error={error} />}
      <NativeSelect label={say.to} data={choices.map((value) => ({ value, label: word(value) }))} value={to} onChange={(event) => setTo(event.currentTarget.value as Availability)} />
      <TextField label={say.reason} description={say.reasonHint} value={reason} error={atField} maxLength={500} onValue={setReason} />
      <Button type="submit" variant="default" disabled={to === availability} loading={busy} loaderProps={{ type: 'dots' }}>
        {say.submit}
      </Button>
    </form>
  );
}
