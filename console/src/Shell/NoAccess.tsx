import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { PageState } from '../ui/PageState';
import { words } from '../words';

export function NoAccess() {
  return (
    <PageState heading="h1" icon={<IconLock size={22} />} title={words.states.noAccess} text={words.states.noAccessText}>
      <Button component="a" href="/start" variant="default">
        {words.states.toStart}
      </Button>
    </PageState>
  );
}
