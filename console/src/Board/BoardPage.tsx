import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconLayoutBoard, IconSearchOff } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { BoardAgent } from '../api/types';
import { hasQueues } from '../Queues/preset';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import pageClasses from '../Users/Page.module.css';
import { words } from '../words';
import { boardWords as say } from '../words/board';
import { arranged, named } from './arranged';
import classes from './Board.module.css';
import { BoardFilters } from './BoardFilters';
import { BoardRows } from './BoardRows';
import { BoardStates } from './BoardStates';
import { isNarrowed } from './search';
import { useBoard } from './useBoard';

const SetDialog = lazy(() => import('./SetDialog'));

/** Where all agents stand at this moment: it follows by itself. */
export function BoardPage() {
  const { me, can } = useReader();
  const { search, board, error, refetch, change } = useBoard();
  const [setting, setSetting] = useState<BoardAgent | null>(null);
  useTitle(say.title, me?.tenant.name);

  const those = useMemo(() => named(board?.items ?? [], search), [board, search]);
  const lines = useMemo(() => arranged(those, search, search.by ? say.inNone[search.by] : ''), [those, search]);
  const clear = () => change({ name: undefined, shown: undefined, queue: undefined, skill: undefined, takes: undefined });

  return (
    <div className={pageClasses.page}>
      <div className={pageClasses.title}>
        <h1>{say.title}</h1>
      </div>
      {error && <ProblemBanner title={say.failed} error={error} onRetry={() => void refetch()} />}
      {board && board.items.length === 0 && !isNarrowed(search) ? (
        <div className={pageClasses.empty}>
          <PageState icon={<IconLayoutBoard size={22} />} title={say.none} text={say.noneText} />
        </div>
      ) : (
        <>
          <BoardStates agents={board && those} search={search} change={change} />
          <BoardFilters search={search} change={change} onClear={clear} />
          {board?.more && <Note>{say.more(board.items.length)}</Note>}
          {board && lines.length === 0 && (
            <div className={pageClasses.empty}>
              <PageState icon={<IconSearchOff size={22} />} title={say.noMatch} text={say.noMatchText}>
                <Button variant="default" onClick={clear}>
                  {say.clear}
                </Button>
              </PageState>
            </div>
          )}
          {lines.length > 0 && <BoardRows lines={lines} onSet={can('availability:set') ? setSetting : undefined} queued={hasQueues(me?.tenant.preset)} />}
          {!board && !error && <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />}
        </>
      )}
      <Suspense>{setting && board && <SetDialog agent={board.items.find(({ id }) => id === setting.id) ?? setting} choices={board.choices} onClose={() => setSetting(null)} />}</Suspense>
    </div>
  );
}
