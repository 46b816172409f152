import { NativeSelect } from '@mantine/core';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { words } from '../../words';
import { stateChoices } from './states';

interface Props {
  user: UserDetails;
  value: string;
  error: string | undefined;
  disabled: boolean;
  onValue: (state: string) => void;
}

/** Active or put out in one of the workspace's ways, with what will happen; a state that is none of these stands alone. */
export function StateField({ user, value, error, disabled, onValue }: Props) {
  const { can, me, stateWord } = useReader();
  const { options, refused } = stateChoices(user, me?.policy.verbs ?? []);
  const hints: Record<string, string> = { suspended: words.edit.suspendHint, deactivated: words.edit.deactivateHint, active: user.state === 'deactivated' ? words.edit.activateHint : words.edit.reactivateHint };

  return (
    <NativeSelect
      label={words.fields.state}
      data={options.map((state) => ({ value: state, label: stateWord(state) }))}
      value={options.includes(value) ? value : user.state}
      onChange={(event) => onValue(event.currentTarget.value)}
      disabled={disabled || options.length < 2 || refused !== null || !can('users:block')}
      description={value === user.state ? (user.replacedBy ? undefined : (refused ?? undefined)) : hints[value]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
    />
  );
}
