import '../theme/dialogs.css';
import { ActionIcon, Button, NativeSelect, Select } from '@mantine/core';
import { IconStack2, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { UserDetails } from '../api/types';
import classes from '../Bots/Bots.module.css';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { queueWords } from '../words/queues';
import { moveInQueue } from './actions';
import { editedOnQueue } from './preset';
import { priorities } from './priorities';
import { putQueue, queuesQuery } from './queries';

const say = queueWords.of;

/** The queues a person is in; changed here, but where queues are edited on the queue. */
export default function QueuesTab({ user }: { user: UserDetails }) {
  const { tenant, me, can } = useReader();
  const client = useQueryClient();
  const { data: queues } = useQuery(queuesQuery(tenant));
  const { run, busy, error } = useAction();
  const fixed = editedOnQueue(me?.tenant.preset);
  const out = !['active', 'invited', 'suspended'].includes(user.state);
  const mayEdit = can('queues:members') && !fixed && !out;
  const free = (queues ?? []).filter((queue) => queue.archivedAt === null && user.queues.every(({ id }) => id !== queue.id));

  const move = (queue: string, body: Parameters<typeof moveInQueue>[2], said: string) =>
    run(async () => {
      putQueue(client, tenant, await moveInQueue(tenant, queue, body));
      announce(said);
    });
  return (
    <section className={classes.section} aria-label={queueWords.title}>
      {fixed && <p className={classes.quiet}>{say.fixed}</p>}
      {error && <ProblemBanner title={say.failed} error={error} />}
      {user.queues.length === 0 ? (
        <PageState icon={<IconStack2 size={22} />} title={out ? say.out : say.none} text={out ? say.outText : say.noneText} />
      ) : (
        <ul className={classes.people} aria-label={say.list}>
          {user.queues.map((queue) => (
            <li key={queue.id}>
              <span className={classes.who}>
                <strong>
                  <Link to="/$tenant/queues" params={{ tenant }} search={{ queue: queue.id }} dir="auto">
                    {queue.name}
                  </Link>
                </strong>
                <small dir="auto">{queues?.find(({ id }) => id === queue.id)?.description || queueWords.noDescription}</small>
              </span>
              {mayEdit ? (
                <>
                  <NativeSelect className={classes.role} aria-label={say.priorityIn(queue.name)} data={priorities} value={String(queue.priority)} disabled={busy} onChange={(event) => void move(queue.id, { add: [user.id], priority: Number(event.currentTarget.value) }, queueWords.members.ranked(user.displayName, Number(event.currentTarget.value)))} />
                  <ActionIcon variant="subtle" color="gray" size={32} aria-label={queueWords.members.removeOne(user.displayName, queue.name)} data-hint={queueWords.members.remove} disabled={busy} onClick={() => void move(queue.id, { remove: [user.id] }, queueWords.members.removed(user.displayName, queue.name))}>
                    <IconX size={16} />
                  </ActionIcon>
                </>
              ) : (
                <span className={classes.fixed}>{queueWords.members.priority(queue.priority)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && free.length > 0 && <AddTo free={free} busy={busy} onAdd={(queue) => move(queue.id, { add: [user.id] }, queueWords.members.added(user.displayName, queue.name))} />}
    </section>
  );
}

function AddTo({ free, busy, onAdd }: { free: { id: string; name: string }[]; busy: boolean; onAdd: (queue: { id: string; name: string }) => Promise<unknown> }) {
  const [id, setId] = useState<string | null>(null);
  const queue = free.find((one) => one.id === id);
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (queue) void onAdd(queue).then(() => setId(null));
      }}
    >
      <Select label={say.queue} placeholder={say.choose} data={free.map((one) => ({ value: one.id, label: one.name }))} value={queue ? id : null} searchable nothingFoundMessage={queueWords.noQueue} onChange={setId} />
      <Button type="submit" disabled={!queue} loading={busy} loaderProps={{ type: 'dots' }}>
        {say.add}
      </Button>
    </form>
  );
}
