import { Button, Modal } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { PermissionCategory, Role, RolePreview } from '../api/types';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { roleWords } from '../words/roles';
import { namesOf } from './names';
import { previewQuery } from './queries';
import classes from './SaveDialog.module.css';

interface Props {
  role: Role;
  permissions: readonly string[];
  moves: { added: string[]; removed: string[] };
  catalog: readonly PermissionCategory[];
  busy: boolean;
  error: Error | null;
  onSave: () => void;
  onClose: () => void;
}

/** What saving will change for whom, before it is saved. */
export function SaveDialog({ role, permissions, moves, catalog, busy, error, onSave, onClose }: Props) {
  const { tenant } = useReader();
  const { data: preview, error: unknown, refetch } = useQuery(previewQuery(tenant, role.id, permissions));
  const names = namesOf(catalog);
  const verb = useRef<HTMLButtonElement>(null);
  const known = preview !== undefined;
  useReturnFocus('#role');

  // Nothing is decided before it is known.
  useEffect(() => {
    if (known) verb.current?.focus();
  }, [known]);

  const idle = preview ? [...moves.added, ...moves.removed].filter((word) => !preview.changes.some((change) => change.permission === word)) : [];
  return (
    <Modal opened onClose={onClose} title={roleWords.preview.title(role.name)} size={520} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={classes.body}>
        {preview ? (
          <>
            <p role="status">{sentence(preview)}</p>
            <Group title={roleWords.preview.gain} icon={<IconPlus size={15} aria-hidden />} tone="gain" rows={preview.changes.filter(({ gain }) => gain > 0).map(({ permission, gain }) => [names(permission), gain])} />
            <Group title={roleWords.preview.lose} icon={<IconMinus size={15} aria-hidden />} tone="lose" rows={preview.changes.filter(({ lose }) => lose > 0).map(({ permission, lose }) => [names(permission), lose])} />
            {idle.length > 0 && preview.people > 0 && (
              <div className={classes.idle}>
                <h3>{roleWords.preview.idle}</h3>
                <p>{idle.map(names).join(', ')}</p>
                <p>{roleWords.preview.idleText}</p>
              </div>
            )}
          </>
        ) : unknown ? (
          <ProblemBanner title={roleWords.preview.failed} error={unknown} onRetry={() => void refetch()} />
        ) : (
          <Ghosts />
        )}
        {error && <ProblemBanner title={roleWords.failed} error={error} />}
      </div>
      <div className={formClasses.decide}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button ref={verb} loading={busy} loaderProps={{ type: 'dots' }} disabled={!preview} onClick={onSave}>
          {roleWords.preview.submit}
        </Button>
      </div>
    </Modal>
  );
}

function sentence({ people, gaining, losing }: RolePreview): string {
  if (people === 0) return roleWords.preview.nobodyHolds;
  return gaining + losing === 0 ? roleWords.preview.nobodyChanges(people) : roleWords.preview.sums(people, gaining, losing);
}

interface GroupProps {
  title: string;
  icon: ReactNode;
  tone: 'gain' | 'lose';
  rows: [name: string, people: number][];
}

function Group({ title, icon, tone, rows }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.group} data-tone={tone}>
      <h3>{title}</h3>
      <ul>
        {rows.map(([name, people]) => (
          <li key={name}>
            {icon}
            <span>{name}</span>
            <span className={classes.count}>{roleWords.people(people)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ghosts() {
  const late = useLate(true);
  return (
    <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>
      {late && Array.from({ length: 4 }, (_, row) => <span key={row} />)}
    </div>
  );
}
