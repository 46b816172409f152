import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { Queue, User } from '../api/types';
import { AddPeople } from '../Groups/AddPeople';
import classes from '../Groups/Groups.module.css';
import { move } from '../Register/people';
import { PeopleOf } from '../Register/PeopleOf';
import { useReader } from '../Shell/me';
import { queueWords } from '../words/queues';
import { moveInQueue } from './actions';
import { priorities } from './priorities';
import { putQueue } from './queries';

const { members: say } = queueWords;

const blocked = (person: User) => (['active', 'invited', 'suspended'].includes(person.state) ? null : say.blocked);

/** Who is in a queue: put in, moved up and down, and taken out. */
export function InQueue({ queue }: { queue: Queue }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const mayMove = queue.may.members.allowed;
  const change = (person: User, body: Parameters<typeof moveInQueue>[2], said: string) =>
    void move(async () => putQueue(client, tenant, await moveInQueue(tenant, queue.id, body)), said, say.notMoved(person.displayName));

  const end = (person: User) => {
    const [name, place] = [person.displayName, person.queues.find(({ id }) => id === queue.id)?.priority ?? 5];
    if (!mayMove) return <span className={classes.quiet}>{say.priority(place)}</span>;
    const rank = (priority: number) => change(person, { add: [person.id], priority }, say.ranked(name, priority));
    return (
      <>
        <NativeSelect size="xs" className={classes.place} aria-label={say.priorityOf(name)} data={priorities} value={String(place)} onChange={(event) => rank(Number(event.currentTarget.value))} />
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={say.removeOne(name, queue.name)} data-hint={say.remove} onClick={() => change(person, { remove: [person.id] }, say.removed(name, queue.name))}>
          <IconX size={16} />
        </ActionIcon>
      </>
    );
  };
  const add = mayMove && <AddPeople words={say} isIn={(person) => person.queues.some(({ id }) => id === queue.id)} refusal={blocked} onAdd={(person) => change(person, { add: [person.id] }, say.added(person.displayName, queue.name))} />;
  return <PeopleOf id="queue-people" entry={queue} of={{ queue: queue.id }} say={say} count={queueWords.count} add={add} noneText={say.noneText} end={end} />;
}
