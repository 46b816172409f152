import { MultiSelect } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import type { Group, May } from '../api/types';
import classes from '../Users/RolesField.module.css';
import { words } from '../words';
import { groupWords } from '../words/groups';

interface Props {
  value: string[];
  label: string;
  description?: string;
  groups: readonly Group[];
  /** Whether a group may be chosen or taken out; one that may not says why. */
  may: (group: Group) => May;
  error: string | undefined;
  required?: boolean;
  disabled?: boolean;
  onValue: (value: string[]) => void;
}

/** Several groups. */
export function GroupsField({ value, label, description, groups, may, error, required = false, disabled, onValue }: Props) {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const fixed = (id: string) => {
    const group = byId.get(id);
    return group !== undefined && !may(group).allowed;
  };
  return (
    <MultiSelect
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={value.length === 0 ? groupWords.innerPlaceholder : undefined}
      data={groups.map((group) => ({ value: group.id, label: group.name, disabled: fixed(group.id) }))}
      value={value}
      // What may not be taken out stays, also by the keyboard.
      onChange={(next) => onValue([...next, ...value.filter((id) => fixed(id) && !next.includes(id))])}
      error={error}
      required={required}
      disabled={disabled}
      searchable
      hidePickedOptions={false}
      nothingFoundMessage={groupWords.noGroup}
      comboboxProps={{ withinPortal: true }}
      renderOption={({ option, checked }) => {
        const group = byId.get(option.value);
        return (
          <span className={classes.option}>
            <span className={classes.check}>{checked && <IconCheck size={16} aria-hidden />}</span>
            <span className={classes.text}>
              <span className={classes.name}>
                <bdi>{option.label}</bdi>
                {group?.source === 'system' && <IconLock size={13} aria-label={groupWords.systemGroup} />}
              </span>
              <small>{group && !may(group).allowed ? may(group).reason : group && [group.description, group.roles.map((role) => role.name).join(', ') || words.fields.noRolesCarried].filter(Boolean).join(' · ')}</small>
            </span>
          </span>
        );
      }}
    />
  );
}
