import { Link } from '@tanstack/react-router';
import type { DirectorySettings } from '../api/types';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { Copyable } from '../SignOn/Copyable';
import { scim } from '../words/scim';
import { signOn } from '../words/signOn';
import own from './Scim.module.css';

/** What to give to the directory, and what it does here. */
export function ConnectCard({ view }: { view: DirectorySettings }) {
  const { tenant, can } = useReader();
  const names = view.profile.map((name) => (signOn.profile[name] ?? name).toLowerCase()).join(', ');
  return (
    <>
      <section className={classes.card} aria-labelledby="connect">
        <h2 id="connect">{scim.connect}</h2>
        <p className={classes.lead}>{scim.connectText}</p>
        <div className={own.copies}>
          <Copyable label={scim.address} hint={scim.addressHint} text={view.address} />
          <div>
            <p className={own.name}>{scim.key}</p>
            <p className={own.text}>{scim.keyText} <code>{scim.needs}</code></p>
            {can('keys:update') ? <Link to="/$tenant/keys" params={{ tenant }}>{scim.toKeys}</Link> : <p className={own.text}>{scim.askForKey}</p>}
          </div>
        </div>
      </section>
      <section className={classes.card} aria-labelledby="does">
        <h2 id="does">{scim.does}</h2>
        <dl className={own.facts}>
          <dt>{scim.inactive}</dt>
          <dd>{scim.inactiveText[view.inactive]}</dd>
          <dt>{scim.newcomers}</dt>
          <dd>{scim.activationText[view.activation]}</dd>
          <dt>{scim.fields}</dt>
          <dd>{names ? scim.fieldsText(names) : scim.noFields}</dd>
          <dt>{scim.groups}</dt>
          <dd>{scim.groupsText}</dd>
        </dl>
      </section>
    </>
  );
}
