import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailDetails } from '../api/types';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { Tabs } from '../ui/Tabs';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { useReturnFocus } from '../ui/useReturnFocus';
import { useRoom } from '../ui/useRoom';
import { words } from '../words';
import { outbox } from '../words/outbox';
import { LinkShown } from './LinkShown';
import { MailHtml } from './MailHtml';
import { copyMailLink, mailQuery, retryMail } from './outboxQueries';
import { MailStatus } from './OutboxTable';
import classes from './Page.module.css';

interface Props {
  id: string;
  /** A mail server is configured. */
  sending: boolean;
  onChanged: () => void;
  onClose: () => void;
}

/** One mail: where it stands, what it says, and the two ways to help. */
export default function MailDialog({ id, sending, onChanged, onClose }: Props) {
  const { tenant } = useReader();
  const { phone } = useRoom();
  const { data, error, refetch } = useQuery(mailQuery(tenant, id));
  const [asking, setAsking] = useState(false);
  const who = data?.mail.address ?? '';
  useReturnFocus(`[data-mail="${CSS.escape(id)}"] button`);
  return (
    <Modal opened onClose={onClose} title={data && (asking ? outbox.copyTitle(who) : (data.preview?.subject ?? outbox.kinds[data.mail.kind] ?? data.mail.kind))} size={asking ? 520 : 640} fullScreen={phone} closeButtonProps={{ 'aria-label': words.common.close }}>
      {error && !data && <ProblemBanner title={outbox.oneFailed} error={error} onRetry={() => void refetch()} />}
      {data && (asking ? <Copying details={data} onChanged={onChanged} onBack={() => setAsking(false)} onClose={onClose} /> : <Showing details={data} sending={sending} onChanged={onChanged} onClose={onClose} onCopy={() => setAsking(true)} />)}
    </Modal>
  );
}

const tabs = [
  { id: 'html', label: outbox.html },
  { id: 'text', label: outbox.text },
];

function Showing({ details: { mail, preview, may }, sending, onChanged, onClose, onCopy }: { details: MailDetails; sending: boolean; onChanged: () => void; onClose: () => void; onCopy: () => void }) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const [tab, setTab] = useState('html');
  const retry = () =>
    void run(async () => {
      await retryMail(tenant, mail.id);
      onChanged();
      onClose();
      notify(outbox.retried(mail.address));
    });
  return (
    <div className={form.form}>
      <dl className={classes.facts}>
        <dt>{outbox.columns.to}</dt>
        <dd>{mail.name ? `${mail.name}, ${mail.address}` : mail.address}</dd>
        <dt>{outbox.columns.workspace}</dt>
        <dd>{mail.workspaceName}</dd>
        <dt>{outbox.columns.state}</dt>
        <dd><MailStatus state={mail.state} /></dd>
        <dt>{outbox.columns.created}</dt>
        <dd><TimeAgo time={mail.createdAt} /></dd>
        {mail.sentAt && <><dt>{outbox.sentAt}</dt><dd><TimeAgo time={mail.sentAt} /></dd></>}
        {mail.tries > 0 && <><dt>{outbox.tries}</dt><dd>{mail.tries}</dd></>}
        {mail.nextTryAt && mail.tries > 0 && <><dt>{outbox.nextTry}</dt><dd><TimeAgo time={mail.nextTryAt} /></dd></>}
      </dl>
      {mail.fault && <Note tone="amber"><strong>{outbox.fault}</strong><br /><span className={classes.fault}>{mail.fault}</span></Note>}
      {preview ? (
        <div className={classes.preview}>
          <Tabs label={outbox.preview} tabs={tabs} shown={tab} onShow={setTab} />
          <div id={`tab-${tab}`} role="tabpanel" aria-label={outbox.preview} tabIndex={0} className={classes.letter}>
            {tab === 'html' ? <MailHtml html={preview.html} /> : <pre dir="auto">{preview.text}</pre>}
          </div>
          {may.copyLink.allowed && <p className={classes.quiet}>{outbox.masked}</p>}
        </div>
      ) : (
        <Note>{outbox.over}</Note>
      )}
      {error && <ProblemBanner title={outbox.failed} error={error} />}
      <div className={form.foot}>
        {may.copyLink.allowed && (
          <Button variant="default" onClick={onCopy}>
            {outbox.copy}
          </Button>
        )}
        {may.retry.allowed && preview && sending ? (
          <Button loading={busy} loaderProps={{ type: 'dots' }} onClick={retry}>
            {outbox.retry}
          </Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            {words.common.close}
          </Button>
        )}
      </div>
    </div>
  );
}

function Copying({ details: { mail }, onChanged, onBack, onClose }: { details: MailDetails; onChanged: () => void; onBack: () => void; onClose: () => void }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  // Held here and nowhere else: it is gone with the dialog.
  const [link, setLink] = useState<string | null>(null);
  const who = mail.name ?? mail.address;
  const make = () =>
    void run(async () => {
      setLink((await copyMailLink(tenant, mail.id)).address);
      onChanged();
      void client.invalidateQueries({ queryKey: mailQuery(tenant, mail.id).queryKey, refetchType: 'none' });
    });
  return (
    <div className={form.form}>
      {link ? (
        <LinkShown link={link} text={outbox.linkFor(who)} />
      ) : (
        <>
          <p>{outbox.copyText(who)}</p>
          <ul className={classes.effects}>
            {outbox.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </>
      )}
      {error && <ProblemBanner title={outbox.failed} error={error} />}
      <div className={form.foot}>
        {link ? (
          <Button variant="default" onClick={onClose}>
            {words.add.done}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={onBack}>
              {words.common.cancel}
            </Button>
            <Button loading={busy} loaderProps={{ type: 'dots' }} data-autofocus onClick={make}>
              {outbox.make}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
