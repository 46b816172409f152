import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Permission, PermissionCategory, UserType } from '../api/types';
import { useReader } from '../Shell/me';
import { Heading } from '../ui/Heading';
import { roleWords } from '../words/roles';
import { PermissionRow } from './PermissionRow';
import classes from './Permissions.module.css';

interface Props {
  category: PermissionCategory;
  types: readonly UserType[];
  value: readonly string[];
  onChange: ((value: string[]) => void) | undefined;
}

export function CategoryRows({ category, types, value, onChange }: Props) {
  const { can } = useReader();
  const id = useId();
  const { permissions } = category;
  // The rule of the server: administrative ones are put in and taken out by those who hold them.
  const isLocked = ({ permission, administrative }: Permission) => administrative && !can(permission);
  const free = permissions.filter((permission) => !isLocked(permission)).map(({ permission }) => permission);
  const given = permissions.filter(({ permission }) => value.includes(permission)).length;
  const allFree = free.every((word) => value.includes(word));

  const toggle = (word: string) => onChange?.(value.includes(word) ? value.filter((other) => other !== word) : [...value, word]);
  const toggleAll = () => onChange?.(allFree ? value.filter((word) => !free.includes(word)) : [...new Set([...value, ...free])]);

  return (
    <section aria-labelledby={id} className={classes.category}>
      <div className={classes.heading}>
        {onChange && free.length > 0 && <Checkbox size="xs" aria-label={roleWords.all(category.name)} checked={given === permissions.length} indeterminate={given > 0 && given < permissions.length} onChange={toggleAll} />}
        <Heading below={2} id={id}>
          {category.name}
        </Heading>
        <span>{roleWords.given(given, permissions.length)}</span>
      </div>
      <ul>
        {permissions.map((permission) => (
          <PermissionRow key={permission.permission} permission={permission} types={types} given={value.includes(permission.permission)} locked={isLocked(permission)} onToggle={onChange && (() => toggle(permission.permission))} />
        ))}
      </ul>
    </section>
  );
}
