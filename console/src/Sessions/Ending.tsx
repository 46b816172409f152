import { useEffect, useState } from 'react';
import { sessions } from '../words/sessions';
import classes from './Sessions.module.css';

/** Counts down to the end that an administrator gave notice of. */
export function Ending({ at }: { at: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span className={classes.ending}>{sessions.ending(Math.round((Date.parse(at) - now) / 1000))}</span>;
}
