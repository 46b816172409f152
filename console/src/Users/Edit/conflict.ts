import { fieldsOf, same, type EditForm, type Field } from './form';

export interface Difference {
  field: Field;
  before: string | string[];
  theirs: string | string[];
  mine: string | string[];
  /** Both changed it, to different things. */
  clash: boolean;
}

/** What someone else changed while this form was open. */
export function compare(before: EditForm, mine: EditForm, theirs: EditForm): Difference[] {
  return fieldsOf(theirs)
    .filter((field) => !same(before[field], theirs[field]))
    .map((field) => ({
      field,
      before: before[field] ?? '',
      theirs: theirs[field] ?? '',
      mine: mine[field] ?? '',
      clash: !same(before[field], mine[field]) && !same(mine[field], theirs[field]),
    }));
}

/** Their changes where this form has none; everything typed stays. */
export function merge(before: EditForm, mine: EditForm, theirs: EditForm): EditForm {
  const untouched = fieldsOf(theirs).filter((field) => same(before[field], mine[field]));
  return { ...mine, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) };
}
