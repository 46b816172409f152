import type { UserType, UserTypeInfo } from '../../api/types';
import { words } from '../../words';
import classes from './TypeChoice.module.css';

interface Props {
  types: UserTypeInfo[] | undefined;
  value: UserType | null;
  error: string | undefined;
  onValue: (type: UserTypeInfo) => void;
}

/** The six types as cards, each with what it opens. */
export function TypeChoice({ types, value, error, onValue }: Props) {
  return (
    <fieldset className={classes.types} aria-describedby={error ? 'type-error' : undefined}>
      <legend>
        {words.fields.type} <span aria-hidden>*</span>
      </legend>
      <div className={classes.grid}>
        {types
          ? types.map((info) => (
              <label key={info.type} className={classes.card}>
                <input type="radio" name="type" value={info.type} checked={value === info.type} aria-invalid={error ? true : undefined} onChange={() => onValue(info)} />
                <span className={classes.text}>
                  <span className={classes.name}>{info.name}</span>
                  <span className={classes.about}>{info.description}</span>
                  <span className={classes.opens}>{info.portals.length ? words.add.opens(info.portals.map((portal) => portal.name).join(', ')) : words.add.opensNothing}</span>
                </span>
              </label>
            ))
          : Array.from({ length: 6 }, (_, index) => <span key={index} className={classes.card} />)}
      </div>
      {error && (
        <p id="type-error" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
