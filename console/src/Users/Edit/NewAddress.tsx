import { Button } from '@mantine/core';
import type { MouseEvent } from 'react';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { Note } from '../../ui/Note';
import { exactTime } from '../../ui/time';
import { words } from '../../words';
import { useUserActions } from '../useUserActions';
import classes from './Edit.module.css';

interface Props {
  user: UserDetails;
  waiting: NonNullable<UserDetails['addressChange']>;
}

/** A new address that waits for its proof: where the link went, and what can be done about it. */
export function NewAddress({ user, waiting }: Props) {
  const { can, sendsMail } = useReader();
  const { resendAddress, withdrawAddress } = useUserActions();
  const said = words.edit.newAddress;
  // The buttons are gone then: the field they are about takes the focus.
  const withdraw = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) =>
    void withdrawAddress(user).then(() => form?.querySelector<HTMLElement>('input[type=email]')?.focus());

  return (
    <Note tone="blue">
      <p>
        {waiting.byThemselves ? said.self(sendsMail) : said.asked(sendsMail)} <strong><bdi>{waiting.email}</bdi></strong>
        {said.until(exactTime(waiting.expiresAt))}
      </p>
      {user.may.edit.allowed && can('users:update') && (
        <div className={classes.noteActs}>
          {user.may.editEmail.allowed && (
            <Button size="compact-sm" variant="default" onClick={() => void resendAddress(user, waiting.email)}>
              {said.again}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={withdraw}>
            {said.withdraw}
          </Button>
        </div>
      )}
    </Note>
  );
}
