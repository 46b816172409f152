import { Button } from '@mantine/core';
import { roleWords } from '../words/roles';
import classes from './Panel.module.css';

interface Props {
  changes: number;
  busy: boolean;
  /** A dialog comes first. */
  asks: boolean;
  onDiscard: () => void;
}

/** Stays in view while something is unsaved. */
export function SaveBar({ changes, busy, asks, onDiscard }: Props) {
  return (
    <div className={classes.bar} data-save-bar role="region" aria-label={roleWords.bar}>
      <p role="status">{roleWords.changes(changes)}</p>
      <Button variant="default" onClick={onDiscard}>
        {roleWords.discard}
      </Button>
      <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
        {asks ? roleWords.saveAsk : roleWords.save}
      </Button>
    </div>
  );
}
