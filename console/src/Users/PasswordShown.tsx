import type { ComponentProps } from 'react';
import { words } from '../words';
import { SecretShown } from './SecretShown';

type Props = Omit<ComponentProps<typeof SecretShown>, 'secret' | 'say'> & { password: string };

/** A temporary password, shown once. */
export const PasswordShown = ({ password, ...rest }: Props) => <SecretShown secret={password} say={words.password} {...rest} />;
