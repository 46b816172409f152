import { memo } from 'react';
import type { BoardAgent } from '../api/types';
import { boardWords as say } from '../words/board';
import type { Line } from './arranged';
import classes from './Board.module.css';
import { BoardRow } from './BoardRow';

interface Props {
  lines: readonly Line[];
  onSet: ((agent: BoardAgent) => void) | undefined;
  /** Whether the workspace has queues at all. */
  queued: boolean;
}

/**
 * The agents, a row each. All are in the page, so that the browser's own search and screen readers find them; those out of sight are neither
 * laid out nor painted (content-visibility), and a row is worked out anew only when its agent is another object.
 */
export const BoardRows = memo(function BoardRows({ lines, onSet, queued }: Props) {
  return (
    <div className={classes.board} role="table" aria-label={say.title} aria-rowcount={lines.length + 1} data-board data-set={onSet !== undefined || undefined} data-queued={queued || undefined}>
      <div className={classes.head} role="row">
        {(['agent', 'state', 'since', 'takes', 'queues', 'skills'] as const).map((column) => (
          <span key={column} role="columnheader" className={classes[column]}>
            {say.columns[column]}
          </span>
        ))}
        {onSet && (
          <span role="columnheader" className={classes.set}>
            <span className={classes.unseen}>{say.columns.actions}</span>
          </span>
        )}
      </div>
      {lines.map((line) =>
        line.kind === 'group' ? (
          <div key={line.key} className={classes.group} role="row">
            <span role="cell">
              <strong>{line.name}</strong> <span>{say.ready(line.ready, line.all)}</span>
            </span>
          </div>
        ) : (
          <BoardRow key={line.key} agent={line.agent} onSet={onSet} />
        ),
      )}
    </div>
  );
});
