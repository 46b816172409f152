import { Button, PasswordInput, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { SignOn } from '../api/types';
import { Refused } from '../api/problem';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { TextField } from '../ui/TextField';
import { useAction } from '../ui/useAction';
import { signOn } from '../words/signOn';
import { Copyable } from './Copyable';
import { listError, type SignOnForm } from './form';
import own from './SignOn.module.css';
import { askIssuer } from './queries';

export interface CardProps {
  view: SignOn;
  form: SignOnForm;
  errors: Partial<Record<string, string>>;
  onChange: (change: Partial<SignOnForm>) => void;
}

/** Who the provider is, and where people find it. */
export function ProviderCard({ view, form, errors, onChange }: CardProps) {
  const { tenant } = useReader();
  const { run, busy, error, clear } = useAction();
  const [found, setFound] = useState('');
  const ask = () => void run(async () => {
    setFound('');
    const answer = await askIssuer(tenant, form.issuer.trim());
    setFound(signOn.found(answer.signInAddress, answer.keys));
  });
  const refused = error instanceof Refused ? error.message : error?.message;
  return (
    <section className={classes.card} aria-labelledby="provider">
      <h2 id="provider">{signOn.provider}</h2>
      <p className={classes.lead}>{signOn.providerText}</p>
      <div className={classes.fields}>
        <Copyable label={signOn.redirect} hint={signOn.redirectHint} text={view.redirectAddress} />
        <div className={own.issuer}>
          <TextField label={signOn.issuer} description={signOn.issuerHint} type="url" dir="ltr" spellCheck={false} required value={form.issuer} error={errors.issuer ?? refused} onValue={(issuer) => { clear(); setFound(''); onChange({ issuer }); }} />
          <Button variant="default" loading={busy} disabled={form.issuer.trim() === ''} onClick={ask}>{signOn.askIt}</Button>
        </div>
        <p className={own.found} role="status">{found}</p>
        <TextField label={signOn.clientId} required dir="ltr" spellCheck={false} value={form.clientId} error={errors.clientId} onValue={(clientId) => onChange({ clientId })} />
        <PasswordInput label={signOn.secret} description={view.hasSecret ? signOn.secretKept : signOn.secretHint} autoComplete="off" data-1p-ignore dir="ltr" maxLength={500} value={form.secret} error={errors.secret} onChange={(event) => onChange({ secret: event.currentTarget.value })} />
        <TagsInput label={signOn.scopes} description={signOn.scopesHint} value={form.scopes} error={errors.scopes} splitChars={[',', ' ']} acceptValueOnBlur onChange={(scopes) => onChange({ scopes })} />
        <TagsInput label={signOn.domains} description={signOn.domainsHint} value={form.domains} error={listError(errors, 'domains', form.domains)} splitChars={[',', ' ']} acceptValueOnBlur onChange={(domains) => onChange({ domains })} />
        <Copyable label={signOn.address} hint={signOn.addressHint} text={view.signInAddress} />
      </div>
    </section>
  );
}
