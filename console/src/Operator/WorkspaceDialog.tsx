import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkspaceDetails, WorkspacePlan } from '../api/types';
import { Refused } from '../api/problem';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TextField } from '../ui/TextField';
import { useAction } from '../ui/useAction';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { operator } from '../words/operator';
import { LinkShown } from './LinkShown';
import classes from './Page.module.css';
import { editWorkspace, makeLink, resumeWorkspace, suspendWorkspace, workspaceQuery } from './queries';
import { WorkspaceStatus } from './WorkspacesTable';

interface Props {
  id: string;
  onChanged: () => void;
  onClose: () => void;
}

/** One workspace: its name and plan, its first admin's way in, and closing or opening it. */
export default function WorkspaceDialog({ id, onChanged, onClose }: Props) {
  const { tenant } = useReader();
  const { phone } = useRoom();
  const { data, error } = useQuery(workspaceQuery(tenant, id));
  const [suspending, setSuspending] = useState(false);
  return (
    <Modal opened onClose={onClose} title={data && (suspending ? operator.suspendTitle(data.tenant.name) : data.tenant.name)} size={520} fullScreen={phone} closeButtonProps={{ 'aria-label': words.common.close }}>
      {error && <ProblemBanner title={operator.oneFailed} error={error} />}
      {data && (suspending ? <Suspending details={data} onChanged={onChanged} onClose={onClose} onBack={() => setSuspending(false)} /> : <Managing key={data.version} details={data} onChanged={onChanged} onClose={onClose} onSuspend={() => setSuspending(true)} />)}
    </Modal>
  );
}

function Managing({ details, onChanged, onClose, onSuspend }: { details: WorkspaceDetails; onChanged: () => void; onClose: () => void; onSuspend: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [name, setName] = useState(details.tenant.name);
  const [plan, setPlan] = useState<WorkspacePlan>(details.tenant.plan);
  const [path, setPath] = useState<string | null>(null);
  const admin = details.primaryAdmin;
  const changed = (next: WorkspaceDetails) => {
    client.setQueryData(workspaceQuery(tenant, next.tenant.id).queryKey, next);
    onChanged();
  };
  const save = async () => {
    const next = await run(() => editWorkspace(tenant, details.tenant.id, details.version, name, plan));
    if (!next) return;
    changed(next);
    onClose();
    notify(operator.saved(next.tenant.name));
  };
  const resume = async () => {
    const next = await run(() => resumeWorkspace(tenant, details.tenant.id));
    if (!next) return;
    changed(next);
    notify(operator.resumed(next.tenant.name));
  };
  const link = async () => setPath((await run(() => makeLink(tenant, details.tenant.id)))?.path ?? null);
  const field = error instanceof Refused ? error.fields.name : undefined;

  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error && !field && <ProblemBanner title={operator.failed} error={error} />}
      <dl className={classes.facts}>
        <dt>{operator.code}</dt>
        <dd>{details.tenant.code}</dd>
        <dt>{operator.columns.preset}</dt>
        <dd>{operator.presets[details.tenant.preset].name}</dd>
        <dt>{operator.columns.state}</dt>
        <dd>
          <WorkspaceStatus state={details.tenant.state} />
        </dd>
        <dt>{words.common.primaryAdmin}</dt>
        <dd>{admin ? `${admin.displayName}, ${admin.email}` : words.common.none}</dd>
      </dl>
      {admin?.waiting === 'acceptance' && <Note>{operator.first.awaiting_acceptance(admin.email)}</Note>}
      {admin && path && <LinkShown link={window.location.origin + path} text={operator.linkFor(admin.email)} />}
      {(admin?.waiting === 'sign_in_link' || admin?.waiting === 'invitation') && !path && details.tenant.state === 'active' && (
        <Note
          tone="amber"
          action={
            <Button size="xs" onClick={() => void link()}>
              {operator.makeLink}
            </Button>
          }
        >
          {admin.waiting === 'invitation' ? operator.neverJoined : operator.neverIn}
        </Note>
      )}
      <TextField label={operator.columns.name} maxLength={100} value={name} error={field} onValue={setName} />
      <Select label={operator.columns.plan} data={Object.entries(operator.plans).map(([value, label]) => ({ value, label }))} value={plan} allowDeselect={false} comboboxProps={{ withinPortal: true }} onChange={(next) => next && setPlan(next as WorkspacePlan)} />
      {!details.may.suspend.allowed && details.tenant.state === 'active' && <Note>{details.may.suspend.reason}</Note>}
      <div className={form.foot}>
        {details.may.suspend.allowed && (
          <Button variant="default" color="red" onClick={onSuspend}>
            {operator.suspend}
          </Button>
        )}
        {details.may.resume.allowed && (
          <Button variant="default" onClick={() => void resume()}>
            {operator.resume}
          </Button>
        )}
        <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
          {words.common.save}
        </Button>
      </div>
    </form>
  );
}

function Suspending({ details, onChanged, onClose, onBack }: { details: WorkspaceDetails; onChanged: () => void; onClose: () => void; onBack: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const [reason, setReason] = useState('');
  const suspend = async () => {
    if (!(await run(() => suspendWorkspace(tenant, details.tenant.id, reason.trim())))) return;
    onChanged();
    onClose();
    notify(operator.suspended(details.tenant.name));
  };
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        void suspend();
      }}
    >
      <p>{operator.suspendText}</p>
      <ul className={classes.effects}>
        {operator.effects(details.tenant.people, details.openSessions, details.keys).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {error && <ProblemBanner title={operator.failed} error={error} />}
      <div className={form.foot}>
        <Button variant="default" onClick={onBack}>
          {words.common.cancel}
        </Button>
        <Button type="submit" color="red" loading={busy} loaderProps={{ type: 'dots' }} data-autofocus>
          {operator.suspendSubmit}
        </Button>
      </div>
    </form>
  );
}
