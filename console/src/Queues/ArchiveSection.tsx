import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Queue } from '../api/types';
import panelClasses from '../Roles/Panel.module.css';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { Heading } from '../ui/Heading';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { queueWords } from '../words/queues';
import { archiveQueue, bringQueueBack } from './actions';
import { putQueue } from './queries';

/** Taking a queue out of use and into use again. Nothing for those who only read. */
export function ArchiveSection({ queue }: { queue: Queue }) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [asking, setAsking] = useState(false);
  if (!can('queues:update')) return null;

  const say = queue.archivedAt === null ? queueWords.archiving : queueWords.bringing;
  const bringBack = () =>
    run(async () => {
      putQueue(client, tenant, await bringQueueBack(tenant, queue.id));
      notify(queueWords.bringing.done(queue.name));
    });
  return (
    <section className={panelClasses.remove} aria-labelledby="archive-queue">
      <div>
        <Heading below={1} id="archive-queue">
          {say.section}
        </Heading>
        <p id="archive-reason">{say.text}</p>
        {error && <ProblemBanner title={queueWords.bringing.failed(queue.name)} error={error} />}
      </div>
      <Button variant="default" className={queue.archivedAt === null ? panelClasses.danger : undefined} loading={busy} loaderProps={{ type: 'dots' }} aria-describedby="archive-reason" onClick={() => (queue.archivedAt === null ? setAsking(true) : void bringBack())}>
        {say.button}
      </Button>
      {asking && <ArchiveDialog queue={queue} onClose={() => setAsking(false)} />}
    </section>
  );
}

function ArchiveDialog({ queue, onClose }: { queue: Queue; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  useReturnFocus('#queue');
  const say = queueWords.archiving;

  const archive = () =>
    run(async () => {
      const archived = await archiveQueue(tenant, queue.id);
      onClose();
      putQueue(client, tenant, archived);
      notify(say.done(queue.name));
    });
  return (
    <Modal opened onClose={onClose} title={say.title(queue.name)} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <p>{say.people(queue.people)}</p>
      {error && <ProblemBanner title={say.failed(queue.name)} error={error} />}
      <div className={formClasses.decide}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button color="red" loading={busy} loaderProps={{ type: 'dots' }} onClick={() => void archive()}>
          <bdi>{say.submit(queue.name)}</bdi>
        </Button>
      </div>
    </Modal>
  );
}
