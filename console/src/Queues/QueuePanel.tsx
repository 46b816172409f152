import { Button } from '@mantine/core';
import { IconArrowLeft, IconStack2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Queue } from '../api/types';
import classes from '../Roles/Panel.module.css';
import { useReader } from '../Shell/me';
import { HeadingLevel } from '../ui/Heading';
import { PageState } from '../ui/PageState';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { queueWords } from '../words/queues';
import { ArchiveSection } from './ArchiveSection';
import { InQueue } from './InQueue';
import { QueueEditor } from './QueueEditor';

interface Props {
  id: string | undefined;
  queue: Queue | undefined;
  queues: readonly Queue[] | undefined;
  phone: boolean;
  onGone: () => void;
}

/** One queue: what it is for, who is in it, and whether it is in use. */
export function QueuePanel({ id, queue, queues, phone, onGone }: Props) {
  const { tenant, me } = useReader();
  const panel = useRef<HTMLElement>(null);
  const ready = queue !== undefined && me !== undefined;

  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  useEffect(() => {
    if (ready && phone) panel.current?.focus({ preventScroll: true });
  }, [ready, phone]);

  return (
    <HeadingLevel value={phone ? 1 : 2}>
      <section ref={panel} id="queue" tabIndex={-1} aria-label={queue?.name ?? queueWords.title} className={classes.panel}>
        {phone && (
          <Link to="/$tenant/queues" params={{ tenant }} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {queueWords.list}
          </Link>
        )}
        {queues && id && !queue ? (
          <PageState icon={<IconStack2 size={22} />} title={queueWords.gone} text={queueWords.goneText}>
            <Button variant="default" onClick={onGone}>
              {queueWords.list}
            </Button>
          </PageState>
        ) : !ready ? (
          <Ghosts />
        ) : (
          <>
            <QueueEditor queue={queue} />
            {queue.archivedAt === null && <InQueue queue={queue} />}
            <ArchiveSection queue={queue} />
          </>
        )}
      </section>
    </HeadingLevel>
  );
}

function Ghosts() {
  const late = useLate(true);
  return (
    <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>
      {late && Array.from({ length: 6 }, (_, row) => <span key={row} className={classes.ghost} />)}
    </div>
  );
}
