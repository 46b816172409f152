import { Checkbox, MultiSelect, NativeSelect, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { GroupsField } from '../Groups/GroupsField';
import { groupsQuery } from '../Groups/queries';
import { rolesQuery } from '../Roles/queries';
import classes from '../Settings/Settings.module.css';
import { useReader } from '../Shell/me';
import { administratorsQuery } from '../Users/queries';
import { RolesField } from '../Users/RolesField';
import { signOn } from '../words/signOn';
import { listError } from './form';
import type { CardProps } from './ProviderCard';
import own from './SignOn.module.css';

/** What newcomers are given, what counts as a second step, and who keeps a way in. */
export function PeopleCard({ view, form, errors, onChange }: CardProps) {
  const { tenant, me, types } = useReader();
  const { data: groups } = useQuery(groupsQuery(tenant));
  const { data: roles } = useQuery(rolesQuery(tenant));
  const ruling = (roles ?? []).filter((role) => role.permissions.includes('users:update') && role.permissions.includes('roles:update')).map((role) => role.id);
  const { data: administrators } = useQuery({ ...administratorsQuery(tenant, '', ruling, types.length > 0), enabled: ruling.length > 0 });
  const known = new Map([...view.bypass.map(({ id, name }) => [id, name] as const), ...(administrators ?? []).map(({ id, displayName }) => [id, displayName] as const)]);
  return (
    <>
      <section className={classes.card} aria-labelledby="newcomers">
        <h2 id="newcomers">{signOn.newcomers}</h2>
        <p className={classes.lead}>{signOn.newcomersText}</p>
        <div className={classes.fields}>
          <Checkbox label={signOn.justInTime} checked={form.justInTime} onChange={(event) => onChange({ justInTime: event.currentTarget.checked })} />
          {form.justInTime && (
            <>
              {types.length > 0 && (
                <NativeSelect label={signOn.type} data={[{ value: '', label: '—' }, ...types.map((type) => ({ value: type, label: me?.words.types[type] ?? type }))]} value={form.type} error={errors.type} onChange={(event) => onChange({ type: event.currentTarget.value })} />
              )}
              {!me?.policy.rolesThroughGroups && <RolesField label={signOn.roles} value={form.roleIds} held={view.roles} error={errors.roleIds} onValue={(roleIds) => onChange({ roleIds })} />}
              <GroupsField label={signOn.groups} groups={groups ?? []} may={(group) => group.may.members} value={form.groupIds} error={errors.groupIds} onValue={(groupIds) => onChange({ groupIds })} />
              <TagsInput label={signOn.allowed} description={signOn.allowedHint} value={form.allowedDomains} error={listError(errors, 'allowedDomains', form.allowedDomains)} splitChars={[',', ' ']} acceptValueOnBlur onChange={(allowedDomains) => onChange({ allowedDomains })} />
              <Checkbox label={signOn.trusts} description={signOn.trustsHint} checked={form.trustsEmails} onChange={(event) => onChange({ trustsEmails: event.currentTarget.checked })} />
              {view.settledBy && <p className={own.found}>{signOn.given(view.settledBy.name)}</p>}
            </>
          )}
        </div>
      </section>
      <section className={classes.card} aria-labelledby="second">
        <h2 id="second">{signOn.second}</h2>
        <p className={classes.lead}>{signOn.secondText}</p>
        <div className={classes.fields}>
          <NativeSelect label={signOn.secondStep} data={Object.entries(signOn.secondSteps).map(([value, label]) => ({ value, label }))} value={form.secondStep} error={errors.secondStep} onChange={(event) => onChange({ secondStep: event.currentTarget.value as typeof form.secondStep })} />
          {form.secondStep === 'when_said' && <TagsInput label={signOn.strongClasses} description={signOn.strongHint} value={form.strongClasses} error={errors.strongClasses} acceptValueOnBlur onChange={(strongClasses) => onChange({ strongClasses })} />}
        </div>
      </section>
      <section className={classes.card} aria-labelledby="bypass">
        <h2 id="bypass">{signOn.bypass}</h2>
        <p className={classes.lead}>{signOn.bypassText}</p>
        <div className={classes.fields}>
          <MultiSelect label={signOn.bypassLabel} data={[...known].map(([value, label]) => ({ value, label }))} value={form.bypassIds} error={errors.bypassIds} searchable nothingFoundMessage={signOn.nobody} hidePickedOptions={false} onChange={(bypassIds) => onChange({ bypassIds })} />
        </div>
      </section>
    </>
  );
}
