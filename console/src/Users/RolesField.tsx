import { MultiSelect } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { UserRole } from '../api/types';
import { rolesQuery } from '../Roles/queries';
import { useReader } from '../Shell/me';
import { words } from '../words';
import classes from './RolesField.module.css';

interface Props {
  value: string[];
  /** Roles the person holds now, in case the list does not have them. */
  held?: readonly Pick<UserRole, 'id' | 'name'>[];
  label?: string;
  description?: string;
  /** The workspace's most for one person does not count here. */
  anyNumber?: boolean;
  error: string | undefined;
  required?: boolean;
  disabled?: boolean;
  onValue: (value: string[]) => void;
}

/** Several roles; one that may not be given says why. */
export function RolesField({ value, held = [], label = words.fields.roleIds, description, anyNumber = false, error, required = false, disabled, onValue }: Props) {
  const { tenant, me, can } = useReader();
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const byId = new Map((roles ?? []).map((role) => [role.id, role]));
  const options = [
    ...(roles ?? []).map((role) => ({ value: role.id, label: role.name, disabled: !role.mayAssign.allowed && !value.includes(role.id) })),
    ...held.filter((role) => !byId.has(role.id)).map((role) => ({ value: role.id, label: role.name })),
  ];
  const max = anyNumber ? null : me?.policy.rolesMax;

  return (
    <MultiSelect
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={value.length === 0 ? words.fields.rolesPlaceholder : undefined}
      data={options}
      value={value}
      // Where only one role is allowed, choosing replaces.
      onChange={(next) => onValue(max === 1 ? next.slice(-1) : next)}
      maxValues={max && max > 1 ? max : undefined}
      error={error}
      required={required}
      disabled={disabled}
      searchable
      hidePickedOptions={false}
      nothingFoundMessage={words.fields.noRoles}
      comboboxProps={{ withinPortal: true }}
      renderOption={({ option, checked }) => {
        const role = byId.get(option.value);
        return (
          <span className={classes.option}>
            <span className={classes.check}>{checked && <IconCheck size={16} aria-hidden />}</span>
            <span className={classes.text}>
              <span className={classes.name}>
                <bdi>{option.label}</bdi>
                {role?.system && <IconLock size={13} aria-label={words.fields.systemRole} />}
              </span>
              <small>{role && !role.mayAssign.allowed ? role.mayAssign.reason : role?.description}</small>
            </span>
          </span>
        );
      }}
    />
  );
}
