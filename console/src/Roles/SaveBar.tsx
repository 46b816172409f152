import { Button } from '@mantine/core';
import { words } from '../words';
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
    <div className={classes.bar} data-save-bar role="region" aria-label={words.roles.bar}>
      <p role="status">{words.roles.changes(changes)}</p>
      <Button variant="default" onClick={onDiscard}>
        {words.roles.discard}
      </Button>
      <Button type="submit" loading={busy} loaderProps={{ type: 'dots' }}>
        {asks ? words.roles.saveAsk : words.roles.save}
      </Button>
    </div>
  );
}
