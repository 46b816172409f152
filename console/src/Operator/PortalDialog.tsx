import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { Refused } from '../api/problem';
import type { PortalDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import form from '../ui/Form.module.css';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { portals } from '../words/portals';
import classes from './Page.module.css';
import { bodyOf, PortalFields, textOf } from './PortalFields';
import { PortalHistory } from './PortalHistory';
import { disconnectPortal, editPortal, portalQuery, replaceSecret } from './portalQueries';
import { PortalIds, PortalSecret } from './PortalSecret';

interface Props {
  id: string;
  issuer: string;
  onChanged: () => void;
  onClose: () => void;
}

type Step = 'edit' | 'secret' | 'disconnect';

/** One portal: what it may do, how it takes what it is told, and what the operator does to it. */
export default function PortalDialog({ id, issuer, onChanged, onClose }: Props) {
  const { tenant } = useReader();
  const { phone } = useRoom();
  const { data, error, refetch } = useQuery(portalQuery(tenant, id));
  const [step, setStep] = useState<Step>('edit');
  useReturnFocus(`[data-client="${CSS.escape(id)}"] button`);
  const name = data?.client.name ?? '';
  const title = step === 'secret' ? portals.replaceTitle(name) : step === 'disconnect' ? portals.disconnectTitle(name) : name;
  return (
    <Modal opened onClose={onClose} title={title} size={560} fullScreen={phone} closeButtonProps={{ 'aria-label': words.common.close }}>
      {error && !data && <ProblemBanner title={portals.oneFailed} error={error} onRetry={() => void refetch()} />}
      {data && step === 'edit' && <Editing key={data.client.version} details={data} issuer={issuer} onChanged={onChanged} onClose={onClose} onStep={setStep} />}
      {data && step === 'secret' && <Replacing details={data} issuer={issuer} onClose={onClose} onBack={() => setStep('edit')} />}
      {data && step === 'disconnect' && <Disconnecting details={data} onChanged={onChanged} onClose={onClose} onBack={() => setStep('edit')} />}
    </Modal>
  );
}

function Editing({ details, issuer, onChanged, onClose, onStep }: { details: PortalDetails; issuer: string; onChanged: () => void; onClose: () => void; onStep: (step: Step) => void }) {
  const { client, logoutsWaiting, logoutFault, history } = details;
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const [text, setText] = useState(() => textOf(client));
  const element = useRef<HTMLFormElement>(null);
  const errors = error instanceof Refused ? error.fields : {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await run(() => editPortal(tenant, client.id, client.version, bodyOf(text)));
    if (!saved) return focusInvalid(element.current);
    onChanged();
    onClose();
    notify(portals.saved(saved.name));
  };
  return (
    <form ref={element} className={form.form} noValidate onSubmit={(event) => void submit(event)}>
      {error && Object.keys(errors).length === 0 && <ProblemBanner title={portals.failed} error={error} />}
      <PortalIds id={client.id} issuer={issuer} />
      {logoutsWaiting > 0 ? <Note tone="amber">{portals.waiting(logoutsWaiting, logoutFault ?? null)}</Note> : logoutFault && <Note tone="amber">{portals.givenUp(logoutFault)}</Note>}
      {!client.revokedAt && <PortalFields value={text} errors={errors} onChange={(change) => setText((now) => ({ ...now, ...change }))} />}
      <PortalHistory changes={history} />
      {!client.revokedAt && (
        <div className={form.foot}>
          <Button variant="default" color="red" onClick={() => onStep('disconnect')}>
            {portals.disconnect}
          </Button>
          {client.kind === 'confidential' && (
            <Button variant="default" onClick={() => onStep('secret')}>
              {portals.replaceSecret}
            </Button>
          )}
          <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
            {words.common.save}
          </Button>
        </div>
      )}
    </form>
  );
}

function Replacing({ details: { client }, issuer, onClose, onBack }: { details: PortalDetails; issuer: string; onClose: () => void; onBack: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const [secret, setSecret] = useState<string | null>(null);
  const replace = async () => {
    const made = await run(() => replaceSecret(tenant, client.id));
    if (made) setSecret(made.secret);
  };
  return (
    <div className={form.form}>
      {secret ? <PortalSecret id={client.id} issuer={issuer} secret={secret} /> : <p>{portals.replaceText}</p>}
      {error && <ProblemBanner title={portals.failed} error={error} />}
      <div className={form.foot}>
        {secret ? (
          <Button onClick={onClose}>{words.add.done}</Button>
        ) : (
          <>
            <Button variant="default" onClick={onBack}>
              {words.common.cancel}
            </Button>
            <Button color="red" loading={busy} loaderProps={{ type: 'dots' }} data-autofocus onClick={() => void replace()}>
              {portals.replaceSubmit}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function Disconnecting({ details: { client }, onChanged, onClose, onBack }: { details: PortalDetails; onChanged: () => void; onClose: () => void; onBack: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const disconnect = () =>
    void run(async () => {
      await disconnectPortal(tenant, client.id);
      onChanged();
      onClose();
      notify(portals.disconnected(client.name));
    });
  return (
    <div className={form.form}>
      <ul className={classes.effects}>
        {portals.disconnectEffects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {error && <ProblemBanner title={portals.failed} error={error} />}
      <div className={form.foot}>
        <Button variant="default" onClick={onBack}>
          {words.common.cancel}
        </Button>
        <Button color="red" loading={busy} loaderProps={{ type: 'dots' }} data-autofocus onClick={disconnect}>
          {portals.disconnectSubmit}
        </Button>
      </div>
    </div>
  );
}
