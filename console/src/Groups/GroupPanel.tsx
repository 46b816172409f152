import { Button } from '@mantine/core';
import { IconArrowLeft, IconUsersMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Group } from '../api/types';
import classes from '../Roles/Panel.module.css';
import { useReader } from '../Shell/me';
import { HeadingLevel } from '../ui/Heading';
import { PageState } from '../ui/PageState';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { groupWords } from '../words/groups';
import { DeleteSection } from './DeleteSection';
import { GroupEditor } from './GroupEditor';
import { Members } from './Members';

interface Props {
  id: string | undefined;
  group: Group | undefined;
  groups: readonly Group[] | undefined;
  phone: boolean;
  /** It was made just now. */
  made: boolean;
  onGone: () => void;
}

/** One group: what it is and carries, what stands inside it, who is in it. */
export function GroupPanel({ id, group, groups, phone, made, onGone }: Props) {
  const { tenant, me } = useReader();
  const panel = useRef<HTMLElement>(null);
  const ready = group !== undefined && groups !== undefined && me !== undefined;

  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  useEffect(() => {
    if (ready && (made || phone)) panel.current?.focus({ preventScroll: true });
  }, [ready, made, phone]);

  return (
    <HeadingLevel value={phone ? 1 : 2}>
      <section ref={panel} id="group" tabIndex={-1} aria-label={group?.name ?? groupWords.title} className={classes.panel}>
        {phone && (
          <Link to="/$tenant/groups" params={{ tenant }} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {groupWords.back}
          </Link>
        )}
        {groups && id && !group ? (
          <PageState icon={<IconUsersMinus size={22} />} title={groupWords.gone} text={groupWords.goneText}>
            <Button variant="default" onClick={onGone}>
              {groupWords.back}
            </Button>
          </PageState>
        ) : !ready ? (
          <Ghosts />
        ) : (
          <>
            <GroupEditor group={group} groups={groups} />
            <Members group={group} />
            <DeleteSection group={group} onDeleted={onGone} />
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
      {late && Array.from({ length: 8 }, (_, row) => <span key={row} className={classes.ghost} />)}
    </div>
  );
}
