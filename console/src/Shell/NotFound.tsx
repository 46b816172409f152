import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { PageState } from '../ui/PageState';
import { useTitle } from '../ui/useTitle';
import { words } from '../words';

export function NotFound() {
  useTitle(words.states.notFound);
  return (
    <main>
      <PageState full heading="h1" icon={<IconMapQuestion size={22} />} title={words.states.notFound} text={words.states.notFoundText}>
        <Button component="a" href="/console/">
          {words.states.toUsers}
        </Button>
      </PageState>
    </main>
  );
}
