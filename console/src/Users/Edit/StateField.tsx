import { NativeSelect } from '@mantine/core';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { words } from '../../words';

interface Props {
  user: UserDetails;
  value: string;
  error: string | undefined;
  disabled: boolean;
  onValue: (state: string) => void;
}

const choices = ['active', 'suspended'];

/** Active or suspended, with what will happen; a state that is neither stands alone. */
export function StateField({ user, value, error, disabled, onValue }: Props) {
  const { can, stateWord } = useReader();
  const chosen = choices.includes(user.state);
  const may = user.state === 'suspended' ? user.may.reactivate : user.may.suspend;
  const options = chosen ? choices : [user.state];
  const hint = value === user.state ? (may.allowed || user.replacedBy ? undefined : may.reason) : value === 'suspended' ? words.edit.suspendHint : words.edit.reactivateHint;

  return (
    <NativeSelect
      label={words.fields.state}
      data={options.map((state) => ({ value: state, label: stateWord(state) }))}
      value={options.includes(value) ? value : user.state}
      onChange={(event) => onValue(event.currentTarget.value)}
      disabled={disabled || !chosen || !may.allowed || !can('users:block')}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
    />
  );
}
