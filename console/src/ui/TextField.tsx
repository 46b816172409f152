import { TextInput, type TextInputProps } from '@mantine/core';

interface Props extends Omit<TextInputProps, 'onChange' | 'value' | 'error'> {
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

export function TextField({ onValue, ...props }: Props) {
  return <TextInput autoComplete="off" data-1p-ignore dir="auto" onChange={(event) => onValue(event.currentTarget.value)} {...props} />;
}
