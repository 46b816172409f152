import { NativeSelect } from '@mantine/core';
import type { Way } from '../../api/types';
import { ways } from '../../words/ways';

interface Props {
  offered: readonly Way[];
  value: Way;
  error: string | undefined;
  onValue: (way: Way) => void;
}

/** How a first password reaches the person: of the workspace's ways, the first is chosen beforehand. */
export function WayChoice({ offered, value, error, onValue }: Props) {
  if (offered.length < 2 && !error) return value === 'shown_once' ? null : <p>{ways.firstText[value].text}</p>;
  return (
    <NativeSelect
      label={ways.first}
      description={ways.firstText[value].text}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={offered.map((way) => ({ value: way, label: ways.firstText[way].name }))}
      value={value}
      error={error}
      onChange={(event) => onValue(event.currentTarget.value as Way)}
    />
  );
}
