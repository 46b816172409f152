import classes from './Avatar.module.css';
import { hue, initials } from './person';

interface Props {
  id: string;
  name: string;
  email: string;
  size?: 'sm' | 'md' | 'lg';
}

/** Initials in a stable color. It only repeats the name beside it, so assistive technology passes over it. */
export function Avatar({ id, name, email, size = 'md' }: Props) {
  return (
    <span className={classes.avatar} data-hue={hue(id)} data-size={size} aria-hidden>
      {initials(name, email)}
    </span>
  );
}
