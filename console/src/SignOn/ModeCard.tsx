import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignOn } from '../api/types';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { signOn } from '../words/signOn';
import own from './SignOn.module.css';
import { confirmRequired, signOnQuery, switchTo } from './queries';
import { SwitchDialog } from './SwitchDialog';
import { Trial } from './Trial';

/** Where single sign-on stands, and what can be done about that. */
export function ModeCard({ view }: { view: SignOn }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [asking, setAsking] = useState<'off' | 'required' | null>(null);
  const put = (next: SignOn) => {
    client.setQueryData(signOnQuery(tenant).queryKey, next);
    void client.invalidateQueries({ queryKey: [tenant, 'users'] });
  };
  const to = (mode: SignOn['mode']) =>
    void run(async () => {
      put(await switchTo(tenant, mode));
      setAsking(null);
      notify(signOn.switched(signOn.modes[mode]!));
    });
  const confirm = () =>
    void run(async () => {
      put(await confirmRequired(tenant));
      notify(signOn.confirmed);
    });
  const settled = view.issuer !== null;

  return (
    <section className={classes.card} aria-labelledby="mode">
      <h2 id="mode">
        {signOn.mode} <span className={own.mode} data-mode={view.mode}>{signOn.modes[view.mode]}</span>
      </h2>
      <p className={classes.lead}>{signOn.modeText[view.mode]} {settled && signOn.linked(view.linked)}</p>
      {view.revertsAt && <Trial at={view.revertsAt} mayConfirm={view.mayConfirm} busy={busy} onConfirm={confirm} signInAddress={`/sso/${tenant}?again=1&return=${encodeURIComponent(`/console/${tenant}/sso`)}`} />}
      {error && !asking && <ProblemBanner title={signOn.switchFailed} error={error} />}
      {settled ? (
        <>
          <p className={own.tested}>{view.testedAt ? <>{signOn.tested}: <TimeAgo time={view.testedAt} /></> : signOn.untested}. {signOn.testHint}</p>
          <div className={own.acts}>
            <Button component="a" href={`/sso/${tenant}/test`} variant="default">{signOn.test}</Button>
            {view.mode === 'off' && <Button loading={busy} onClick={() => to('optional')}>{signOn.toOptional}</Button>}
            {view.mode === 'optional' && <Button onClick={() => setAsking('required')}>{signOn.toRequired}</Button>}
            {view.mode === 'required' && <Button variant="default" loading={busy} onClick={() => to('optional')}>{signOn.backToOptional}</Button>}
            {view.mode !== 'off' && <Button variant="default" onClick={() => setAsking('off')}>{signOn.toOff}</Button>}
          </div>
        </>
      ) : (
        <p className={own.tested}>{signOn.settleFirst}</p>
      )}
      {asking && <SwitchDialog {...signOn.ask[asking]!} danger={asking === 'off'} busy={busy} error={error} onSubmit={() => to(asking)} onClose={() => setAsking(null)} />}
    </section>
  );
}
