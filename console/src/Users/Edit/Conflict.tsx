import { useQuery } from '@tanstack/react-query';
import type { UserRole } from '../../api/types';
import { useReader } from '../../Shell/me';
import { Note } from '../../ui/Note';
import { words } from '../../words';
import { rolesQuery } from '../queries';
import type { Difference } from './conflict';
import classes from './Edit.module.css';
import { same, type EditForm } from './form';

interface Props {
  differences: readonly Difference[];
  form: EditForm;
  held: readonly UserRole[];
  onTake: (change: Partial<EditForm>) => void;
}

/** What someone else changed meanwhile; where both did, the person chooses. The form itself holds the choice. */
export function Conflict({ differences, form, held, onTake }: Props) {
  const { tenant, can, stateWord } = useReader();
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const names = new Map([...held, ...(roles ?? [])].map((role) => [role.id, role.name]));
  const show = (field: Difference['field'], value: string | string[]) => {
    if (typeof value !== 'string') return value.map((id) => names.get(id) ?? id).join(', ') || words.common.none;
    return field === 'state' ? stateWord(value) : value || words.conflict.empty;
  };

  return (
    <Note tone="amber" role="alert">
      <strong>{words.conflict.title}</strong>
      <p>{words.conflict.text}</p>
      <div className={classes.differences}>
        {differences.map(({ field, before, theirs, mine, clash }) => (
          <div key={field} className={classes.difference}>
            <strong>{words.fields[field]}</strong>
            {clash ? (
              <fieldset aria-label={words.conflict.choose(words.fields[field])}>
                <label className={classes.choice}>
                  <input type="radio" name={`conflict-${field}`} checked={!same(form[field], theirs)} onChange={() => onTake({ [field]: mine })} />
                  <span>
                    {words.conflict.yours}: <bdi>{show(field, same(form[field], theirs) ? mine : form[field])}</bdi>
                  </span>
                </label>
                <label className={classes.choice}>
                  <input type="radio" name={`conflict-${field}`} checked={same(form[field], theirs)} onChange={() => onTake({ [field]: theirs })} />
                  <span>
                    {words.conflict.theirs}: <bdi>{show(field, theirs)}</bdi>
                  </span>
                </label>
              </fieldset>
            ) : (
              <p className={classes.values}>
                <del>{show(field, before)}</del> → <bdi>{show(field, theirs)}</bdi>. {words.conflict.taken}.
              </p>
            )}
          </div>
        ))}
      </div>
    </Note>
  );
}
