import { TextInput, type TextInputProps } from '@mantine/core';
import { pastedAddress } from './pastedAddress';

interface Props extends Omit<TextInputProps, 'onChange' | 'onPaste' | 'value' | 'error'> {
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

export function TextField({ onValue, ...props }: Props) {
  return (
    <TextInput
      autoComplete="off"
      data-1p-ignore
      dir="auto"
      onChange={(event) => onValue(event.currentTarget.value)}
      onPaste={(event) => {
        const address = props.type === 'email' ? pastedAddress(event.clipboardData.getData('text')) : null;
        if (address === null) return;
        event.preventDefault();
        onValue(address);
      }}
      {...props}
    />
  );
}
