import { useEffect, useState } from 'react';
import { Note } from '../ui/Note';
import { words } from '../words';
import { useReader } from './me';
import classes from './Shell.module.css';

/** An administrator gave notice that this session ends: how long is left to save. */
export function EndingBanner() {
  const { me } = useReader();
  const at = me?.sessionEndsAt;
  return at ? <Countdown at={Date.parse(at)} /> : null;
}

function Countdown({ at }: { at: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={classes.ending}>
      <Note tone="amber">
        {/* Said once; the seconds are for the eyes. */}
        <strong role="alert">{words.states.ending}</strong>
        <span aria-hidden>{words.states.endingIn(Math.max(0, Math.round((at - now) / 1000)))}</span>
      </Note>
    </div>
  );
}
