import { portals } from '../words/portals';
import { LinkShown } from './LinkShown';
import classes from './Page.module.css';

/** What the portal's engineer needs; the secret lives in this component's props only. */
export function PortalSecret({ id, issuer, secret }: { id: string; issuer: string; secret: string | null }) {
  return (
    <>
      {secret ? <LinkShown link={secret} text={portals.secretText} label={portals.copySecret} /> : <p>{portals.noSecretText}</p>}
      <PortalIds id={id} issuer={issuer} />
    </>
  );
}

export function PortalIds({ id, issuer }: { id: string; issuer: string }) {
  return (
    <dl className={classes.facts}>
      <dt>{portals.issuer}</dt>
      <dd><code dir="ltr">{issuer}</code></dd>
      <dt>{portals.clientId}</dt>
      <dd><code dir="ltr" data-client-id>{id}</code></dd>
    </dl>
  );
}
