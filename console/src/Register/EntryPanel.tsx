import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from '../Roles/Panel.module.css';
import { useReader } from '../Shell/me';
import { HeadingLevel } from '../ui/Heading';
import { PageState } from '../ui/PageState';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { ArchiveSection } from './ArchiveSection';
import { EntryEditor } from './EntryEditor';
import type { Entry, Kind } from './kind';

interface Props<E extends Entry> {
  kind: Kind<E>;
  icon: ReactNode;
  id: string | undefined;
  entry: E | undefined;
  loaded: boolean;
  phone: boolean;
  onGone: () => void;
  /** Who has to do with it, while it is in use. */
  children: (entry: E) => ReactNode;
}

/** One entry: what it is, who has to do with it, and whether it is in use. */
export function EntryPanel<E extends Entry>({ kind, icon, id, entry, loaded, phone, onGone, children }: Props<E>) {
  const { tenant, me } = useReader();
  const { words: say } = kind;
  const panel = useRef<HTMLElement>(null);
  const ready = entry !== undefined && me !== undefined;

  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  useEffect(() => {
    if (ready && phone) panel.current?.focus({ preventScroll: true });
  }, [ready, phone]);

  return (
    <HeadingLevel value={phone ? 1 : 2}>
      <section ref={panel} id="entry" tabIndex={-1} aria-label={entry?.name ?? say.title} className={classes.panel}>
        {phone && (
          <Link to={kind.to} params={{ tenant }} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {say.list}
          </Link>
        )}
        {loaded && id && !entry ? (
          <PageState icon={icon} title={say.gone} text={say.goneText}>
            <Button variant="default" onClick={onGone}>
              {say.list}
            </Button>
          </PageState>
        ) : !ready ? (
          <Ghosts />
        ) : (
          <>
            <EntryEditor kind={kind} entry={entry} />
            {entry.archivedAt === null && children(entry)}
            <ArchiveSection kind={kind} entry={entry} />
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
