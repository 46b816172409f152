import { Select, type SelectProps } from '@mantine/core';
import type { MemberRole } from '../api/types';
import { botWords } from '../words/bots';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  value: MemberRole;
  onRole: (role: MemberRole) => void;
}

/** Developer or tester. */
export function RoleSelect({ value, onRole, ...rest }: Props) {
  const data = (['developer', 'tester'] as const).map((role) => ({ value: role, label: botWords.roles[role] }));
  return <Select data={data} value={value} allowDeselect={false} comboboxProps={{ withinPortal: true }} onChange={(role) => role && role !== value && onRole(role as MemberRole)} {...rest} />;
}
