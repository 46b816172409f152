import { Button } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { PageState } from '../ui/PageState';
import { words } from '../words';

/** A bug of ours reached the page. */
export function Crashed() {
  return (
    <main>
      <PageState full heading="h1" icon={<IconBolt size={22} />} title={words.states.crashed} text={words.states.crashedText}>
        <Button onClick={() => window.location.reload()}>{words.states.reload}</Button>
      </PageState>
    </main>
  );
}
