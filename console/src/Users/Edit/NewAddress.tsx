import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { Note } from '../../ui/Note';
import { exactTime } from '../../ui/time';
import { words } from '../../words';
import { useUserActions } from '../useUserActions';

interface Props {
  user: UserDetails;
  waiting: NonNullable<UserDetails['addressChange']>;
}

/** A new address that waits for its proof: where the link went, and what can be done about it. */
export function NewAddress({ user, waiting }: Props) {
  const { can } = useReader();
  const { resendAddress, withdrawAddress } = useUserActions();
  const [busy, setBusy] = useState(false);
  const said = words.edit.newAddress;
  const act = (work: Promise<void>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };

  return (
    <Note tone="blue">
      {waiting.byThemselves ? said.self : said.asked} <strong><bdi>{waiting.email}</bdi></strong>
      {said.until(exactTime(waiting.expiresAt))}
      {user.may.edit.allowed && can('users:update') && (
        <Group gap={8} mt={8}>
          {user.may.editEmail.allowed && (
            <Button size="compact-sm" variant="default" disabled={busy} onClick={() => act(resendAddress(user, waiting.email))}>
              {said.again}
            </Button>
          )}
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => act(withdrawAddress(user))}>
            {said.withdraw}
          </Button>
        </Group>
      )}
    </Note>
  );
}
