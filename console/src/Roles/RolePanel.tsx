import { Button } from '@mantine/core';
import { IconArrowLeft, IconShieldOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Role } from '../api/types';
import { useReader } from '../Shell/me';
import { HeadingLevel } from '../ui/Heading';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { roleWords } from '../words/roles';
import classes from './Panel.module.css';
import { permissionsQuery } from './queries';
import { RoleEditor } from './RoleEditor';
import { RoleReader } from './RoleReader';

interface Props {
  id: string | undefined;
  role: Role | undefined;
  /** The list is here, so a role that is not on it is not there. */
  loaded: boolean;
  phone: boolean;
  /** It was made just now. */
  made: boolean;
  onCopy: (id: string) => void;
  onGone: () => void;
}

/** One role: read where it is fixed or may not be changed, else edited in place. */
export function RolePanel({ id, role, loaded, phone, made, onCopy, onGone }: Props) {
  const { tenant, me, can } = useReader();
  const { data: catalog, error, refetch } = useQuery(permissionsQuery(tenant));
  const panel = useRef<HTMLElement>(null);
  const ready = role !== undefined && catalog !== undefined && me !== undefined;

  // Another role begins at its top. Who just made it, or came to it on a phone, goes on here; who walks along the list stays there.
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  useEffect(() => {
    if (ready && (made || phone)) panel.current?.focus({ preventScroll: true });
  }, [ready, made, phone]);

  return (
    <HeadingLevel value={phone ? 1 : 2}>
      <section ref={panel} id="role" tabIndex={-1} aria-label={role?.name ?? roleWords.title} className={classes.panel}>
        {phone && (
          <Link to="/$tenant/roles" params={{ tenant }} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {roleWords.back}
          </Link>
        )}
        {loaded && id && !role ? (
          <PageState icon={<IconShieldOff size={22} />} title={roleWords.gone} text={roleWords.goneText}>
            <Button variant="default" onClick={onGone}>
              {roleWords.back}
            </Button>
          </PageState>
        ) : error && !catalog ? (
          <ProblemBanner title={roleWords.catalogFailed} error={error} onRetry={() => void refetch()} />
        ) : !ready ? (
          <Ghosts />
        ) : role.system || !can('roles:update') ? (
          <RoleReader role={role} catalog={catalog} onCopy={onCopy} />
        ) : (
          <RoleEditor role={role} catalog={catalog} onCopy={onCopy} onGone={onGone} />
        )}
      </section>
    </HeadingLevel>
  );
}

function Ghosts() {
  const late = useLate(true);
  return (
    <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>
      {late && Array.from({ length: 11 }, (_, row) => <span key={row} className={classes.ghost} />)}
    </div>
  );
}
