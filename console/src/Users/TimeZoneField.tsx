import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import { words } from '../words';
import { timeZonesQuery } from './queries';

interface Props {
  value: string;
  error: string | undefined;
  disabled?: boolean;
  onValue: (value: string) => void;
}

/** Empty is the workspace's own zone. */
export function TimeZoneField({ value, error, disabled, onValue }: Props) {
  const { tenant, me } = useReader();
  const { data } = useQuery(timeZonesQuery(tenant));
  const zones = (data ?? []).map(({ id, offset }) => ({ value: id, label: `${id.replaceAll('_', ' ')} (${offset})` }));
  const known = value === '' || zones.some((zone) => zone.value === value);
  return (
    <Select
      label={words.fields.timeZone}
      placeholder={words.fields.timeZoneDefault(me?.tenant.timeZone ?? '')}
      data={known ? zones : [{ value, label: value }, ...zones]}
      value={value || null}
      onChange={(zone) => onValue(zone ?? '')}
      error={error}
      disabled={disabled}
      searchable
      clearable
      limit={60}
      nothingFoundMessage={words.fields.noTimeZone}
      clearButtonProps={{ 'aria-label': words.common.remove(words.fields.timeZone) }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
