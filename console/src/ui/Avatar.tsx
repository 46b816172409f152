import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './Avatar.module.css';
import { hue, initials, pictureAddress } from './person';

interface Props {
  id: string;
  name: string;
  email: string;
  /** What the person shows of their picture; without one there are initials. */
  picture?: string | null | undefined;
  size?: 'sm' | 'md' | 'lg';
}

/** Their picture, or initials in a stable color. It only repeats the name beside it, so assistive technology passes over it. */
export function Avatar({ id, name, email, picture, size = 'md' }: Props) {
  const { tenant } = useParams({ strict: false });
  const [failed, setFailed] = useState<string | null>(null);
  const address = picture && tenant && failed !== picture ? pictureAddress(tenant, id, picture, size === 'lg' ? 256 : 64) : null;
  return (
    <span className={classes.avatar} data-hue={hue(id)} data-size={size} aria-hidden>
      {initials(name, email)}
      {address && <img key={address} src={address} alt="" decoding="async" loading="lazy" onError={() => setFailed(picture!)} />}
    </span>
  );
}
