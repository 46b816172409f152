import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import panelClasses from '../Roles/Panel.module.css';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { Heading } from '../ui/Heading';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import type { Entry, Kind } from './kind';

interface Props<E extends Entry> {
  kind: Kind<E>;
  entry: E;
}

/** Taking something out of use and into use again. Nothing for those who only read. */
export function ArchiveSection<E extends Entry>({ kind, entry }: Props<E>) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [asking, setAsking] = useState(false);
  if (!can(kind.update)) return null;

  const say = entry.archivedAt === null ? kind.words.archiving : kind.words.bringing;
  const bringBack = () =>
    run(async () => {
      kind.put(client, tenant, await kind.bringBack(tenant, entry.id));
      notify(kind.words.bringing.done(entry.name));
    });
  return (
    <section className={panelClasses.remove} aria-labelledby="archive-entry">
      <div>
        <Heading below={1} id="archive-entry">
          {say.section}
        </Heading>
        <p id="archive-reason">{say.text}</p>
        {error && <ProblemBanner title={kind.words.bringing.failed(entry.name)} error={error} />}
      </div>
      <Button variant="default" className={entry.archivedAt === null ? panelClasses.danger : undefined} loading={busy} loaderProps={{ type: 'dots' }} aria-describedby="archive-reason" onClick={() => (entry.archivedAt === null ? setAsking(true) : void bringBack())}>
        {say.button}
      </Button>
      {asking && <ArchiveDialog kind={kind} entry={entry} onClose={() => setAsking(false)} />}
    </section>
  );
}

function ArchiveDialog<E extends Entry>({ kind, entry, onClose }: Props<E> & { onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  useReturnFocus('#entry');
  const say = kind.words.archiving;

  const archive = () =>
    run(async () => {
      const archived = await kind.archive(tenant, entry.id);
      onClose();
      kind.put(client, tenant, archived);
      notify(say.done(entry.name));
    });
  return (
    <Modal opened onClose={onClose} title={say.title(entry.name)} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <p>{say.people(entry.people)}</p>
      {error && <ProblemBanner title={say.failed(entry.name)} error={error} />}
      <div className={formClasses.decide}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button color="red" loading={busy} loaderProps={{ type: 'dots' }} onClick={() => void archive()}>
          <bdi>{say.submit(entry.name)}</bdi>
        </Button>
      </div>
    </Modal>
  );
}
