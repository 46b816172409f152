import { Button, Modal, NativeSelect } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { Refused } from '../api/problem';
import type { Portal } from '../api/types';
import { useReader } from '../Shell/me';
import { focusInvalid } from '../ui/focusInvalid';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { portals } from '../words/portals';
import { bodyOf, emptyPortal, PortalFields } from './PortalFields';
import { connectPortal } from './portalQueries';
import { PortalSecret } from './PortalSecret';

type Kind = Portal['kind'];

/** Connect a portal: the form, then its client id and, once, its secret. */
export default function NewPortal({ issuer, onChanged, onClose }: { issuer: string; onChanged: () => void; onClose: () => void }) {
  const { tenant } = useReader();
  const { phone } = useRoom();
  const { run, busy, error } = useAction();
  const [text, setText] = useState(emptyPortal);
  const [kind, setKind] = useState<Kind>('confidential');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [made, setMade] = useState<{ client: Portal; secret: string | null } | null>(null);
  const element = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setErrors({});
    const answer = await run(() =>
      connectPortal(tenant, { ...bodyOf(text), kind }).catch((failure: unknown) => {
        if (failure instanceof Refused) {
          setErrors(failure.fields);
          focusInvalid(element.current);
        }
        throw failure;
      }),
    );
    if (!answer) return;
    onChanged();
    setMade(answer);
  };
  const atFields = error instanceof Refused && Object.keys(error.fields).length > 0;

  return (
    <Modal opened onClose={onClose} title={made ? portals.connected(made.client.name) : portals.add} size={560} fullScreen={phone} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.common.close }}>
      {made ? (
        <div className={form.form}>
          <PortalSecret id={made.client.id} issuer={issuer} secret={made.secret} />
          <div className={form.foot}>
            <Button onClick={onClose}>{words.add.done}</Button>
          </div>
        </div>
      ) : (
        <form ref={element} className={form.form} noValidate onSubmit={(event) => void submit(event)}>
          {error && !atFields && <ProblemBanner title={portals.failed} error={error} />}
          <PortalFields value={text} errors={errors} onChange={(change) => setText((now) => ({ ...now, ...change }))} />
          <NativeSelect
            label={portals.kind}
            description={portals.kinds[kind].text}
            data={Object.entries(portals.kinds).map(([value, { name }]) => ({ value, label: name }))}
            value={kind}
            error={errors.kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
          />
          <div className={form.foot}>
            <Button variant="default" onClick={onClose}>
              {words.common.cancel}
            </Button>
            <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
              {portals.add}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
