import { ActionIcon, Button, NativeSelect, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupsQuery } from '../Groups/queries';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { TextField } from '../ui/TextField';
import { signOn } from '../words/signOn';
import { claimFields, profileFields } from './form';
import type { CardProps } from './ProviderCard';
import own from './SignOn.module.css';

/** Which claims fill a profile, and which put someone into a group. */
export function ClaimsCard({ form, errors, onChange }: CardProps) {
  const { tenant } = useReader();
  const { data: groups } = useQuery(groupsQuery(tenant));
  const [all, setAll] = useState(() => Object.keys(form.claims).some((field) => field.startsWith('profile.')));
  const field = (path: string, label: string) => (
    <TextField key={path} label={label} aria-label={signOn.claimOf(label)} dir="ltr" spellCheck={false} value={form.claims[path] ?? ''} error={errors[`claims.${path}`]} onValue={(claim) => onChange({ claims: { ...form.claims, [path]: claim } })} />
  );
  const setRule = (key: number, change: { value?: string; groupId?: string }) => onChange({ rules: form.rules.map((rule) => (rule.key === key ? { ...rule, ...change } : rule)) });
  return (
    <>
      <section className={classes.card} aria-labelledby="claims">
        <h2 id="claims">{signOn.claims}</h2>
        <p className={classes.lead}>{signOn.claimsText}</p>
        <div className={own.pairs}>
          {claimFields.map((name) => field(name, signOn.names[name]!))}
          {all && profileFields.map((name) => field(`profile.${name}`, signOn.profile[name]!))}
        </div>
        {!all && <div className={own.acts}><Button variant="default" onClick={() => setAll(true)}>{signOn.moreFields}</Button></div>}
      </section>
      <section className={classes.card} aria-labelledby="mapping">
        <h2 id="mapping">{signOn.mapping}</h2>
        <p className={classes.lead}>{signOn.mappingText}</p>
        <div className={classes.fields}>
          <TextField label={signOn.groupClaim} description={signOn.groupClaimHint} dir="ltr" spellCheck={false} value={form.groupClaim} error={errors.groupClaim} onValue={(groupClaim) => onChange({ groupClaim })} />
          <NativeSelect label={signOn.sync} data={Object.entries(signOn.syncs).map(([value, label]) => ({ value, label }))} value={form.groupSync} onChange={(event) => onChange({ groupSync: event.currentTarget.value as typeof form.groupSync })} />
        </div>
        <div className={own.rules}>
          {form.rules.map(({ key, value, groupId }, index) => (
            <div key={key} className={own.rule}>
              <TextField label={signOn.value} dir="ltr" value={value} error={errors[`groupRules[${index}]`]} onValue={(next) => setRule(key, { value: next })} />
              <Select label={signOn.group} data={(groups ?? []).map((group) => ({ value: group.id, label: group.name }))} value={groupId || null} searchable comboboxProps={{ withinPortal: true }} onChange={(next) => setRule(key, { groupId: next ?? '' })} />
              <ActionIcon variant="default" size="lg" aria-label={signOn.removeRule(value)} onClick={() => onChange({ rules: form.rules.filter((rule) => rule.key !== key) })}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </div>
          ))}
          <div>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange({ rules: [...form.rules, { key: Math.max(-1, ...form.rules.map((rule) => rule.key)) + 1, value: '', groupId: '' }] })}>
              {signOn.addRule}
            </Button>
          </div>
        </div>
      </section>
    </>
  );
}
