import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../Shell/me';
import formClasses from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { countriesQuery } from '../../UserSettings/queries';
import { words } from '../../words';
import { profile } from '../../words/profile';
import { profileKey, type EditForm, type ProfileKey } from './form';

interface Props {
  /** Those that the workspace shows, in order. */
  names: readonly string[];
  form: EditForm;
  errors: Partial<Record<string, string>>;
  disabled: boolean;
  onValue: (field: ProfileKey, value: string) => void;
}

const phones: readonly string[] = ['mobileNumber', 'workNumber'];

/** The profile fields of one person, each as its kind is typed. */
export function ProfileInputs({ names, form, errors, disabled, onValue }: Props) {
  return (
    <>
      <h3>{profile.heading}</h3>
      <div className={formClasses.pair}>
        {names.map((name) => {
          const field = profileKey(name);
          const common = { label: profile.fields[name] ?? name, value: form[field] ?? '', error: errors[field], disabled, onValue: (value: string) => onValue(field, value) };
          if (name === 'country') return <CountryField key={name} {...common} />;
          return <TextField key={name} {...common} maxLength={200} {...(phones.includes(name) && { type: 'tel', inputMode: 'tel', dir: 'ltr' })} />;
        })}
      </div>
    </>
  );
}

function CountryField({ label, value, error, disabled, onValue }: { label: string; value: string; error: string | undefined; disabled: boolean; onValue: (value: string) => void }) {
  const { tenant } = useReader();
  const { data } = useQuery(countriesQuery(tenant));
  const countries = (data ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const known = value === '' || countries.some((country) => country.value === value);
  return (
    <Select
      label={label}
      data={known ? countries : [{ value, label: value }, ...countries]}
      value={value || null}
      onChange={(country) => onValue(country ?? '')}
      error={error}
      disabled={disabled}
      searchable
      clearable
      autoComplete="off"
      nothingFoundMessage={profile.noCountry}
      clearButtonProps={{ 'aria-label': words.common.remove(label) }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
