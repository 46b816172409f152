import { Checkbox } from '@mantine/core';
import type { UserDetails } from '../../api/types';
import { words } from '../../words';
import { profile } from '../../words/profile';
import { replace } from '../../words/replace';
import { carried, valueOf, type Carried } from './form';
import classes from './Replace.module.css';

interface Props {
  user: UserDetails;
  value: Carried[];
  onValue: (value: Carried[]) => void;
}

/** A tick for each old field that has something in it. */
export function Carry({ user, value, onValue }: Props) {
  return (
    <fieldset className={classes.carry}>
      <legend>{replace.carry}</legend>
      {carried.map((what) => {
        const text = valueOf(user, what);
        return text === null ? null : (
          <Checkbox
            key={what}
            checked={value.includes(what)}
            onChange={(event) => onValue(event.currentTarget.checked ? [...value, what] : value.filter((other) => other !== what))}
            label={
              <span className={classes.what}>
                <span>{what === 'names' ? replace.names : what === 'profile' ? profile.heading : words.fields[what]}</span>
                <bdi>{text}</bdi>
              </span>
            }
            description={what === 'externalId' && value.includes(what) ? replace.moves : undefined}
          />
        );
      })}
    </fieldset>
  );
}
