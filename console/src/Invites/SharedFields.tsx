import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { GroupsField } from '../Groups/GroupsField';
import { groupsQuery } from '../Groups/queries';
import { useReader } from '../Shell/me';
import { isRequired } from '../Users/Add/form';
import { WayChoice } from '../Users/Add/WayChoice';
import { userTypesQuery } from '../Users/queries';
import { RolesField } from '../Users/RolesField';
import { words } from '../words';
import { invites } from '../words/invites';
import type { UserType } from '../api/types';
import classes from './Invites.module.css';
import type { Shared } from './lines';

interface Props {
  value: Shared;
  /** It has been sent off once: what is missing is marked. */
  tried: boolean;
  onChange: (to: Partial<Shared>) => void;
}

/** Type, roles, groups and the way in, once for all. */
export function SharedFields({ value, tried, onChange }: Props) {
  const { tenant, me, can } = useReader();
  const { data: types } = useQuery(userTypesQuery(tenant));
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: can('groups:read') });
  const offered = me?.policy.activation ?? [];
  const needs = (field: string, empty: boolean, word: string) => (tried && isRequired(me, field) && empty ? word : undefined);
  return (
    <section className={classes.several} aria-label={invites.several.shared}>
      <h3>{invites.several.shared}</h3>
      {types && types.length > 0 && (
        <NativeSelect
          label={words.fields.type}
          required
          error={needs('type', value.type === null, words.check.type)}
          data={[{ value: '', label: words.check.type }, ...types.map((info) => ({ value: info.type, label: info.name }))]}
          value={value.type ?? ''}
          onChange={(event) => {
            const info = types.find(({ type }) => type === event.currentTarget.value);
            onChange({ type: (info?.type ?? null) as UserType | null, ...(value.roleIds.length === 0 && info?.defaultRoleId && { roleIds: [info.defaultRoleId] }) });
          }}
        />
      )}
      {!me?.policy.rolesThroughGroups && <RolesField value={value.roleIds} error={needs('roleIds', value.roleIds.length === 0, words.check.roles)} required={isRequired(me, 'roleIds')} disabled={!can('roles:assign')} onValue={(roleIds) => onChange({ roleIds })} />}
      {groups && (groups.length > 0 || isRequired(me, 'groupIds')) && (
        <GroupsField value={value.groupIds} label={words.fields.groupIds} groups={groups} may={(group) => group.may.members} error={needs('groupIds', value.groupIds.length === 0, words.check.groups)} required={isRequired(me, 'groupIds')} disabled={!can('groups:update')} onValue={(groupIds) => onChange({ groupIds })} />
      )}
      <WayChoice offered={offered} value={value.activation ?? offered[0] ?? 'mail_link'} error={undefined} onValue={(activation) => onChange({ activation })} />
    </section>
  );
}
