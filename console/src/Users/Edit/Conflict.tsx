import { useQuery } from '@tanstack/react-query';
import type { GroupTag, UserRole } from '../../api/types';
import { groupsQuery } from '../../Groups/queries';
import { rolesQuery } from '../../Roles/queries';
import { useReader } from '../../Shell/me';
import { ConflictNote } from '../../ui/ConflictNote';
import { words } from '../../words';
import { profile } from '../../words/profile';
import type { Difference } from './conflict';
import { same, type EditForm } from './form';

interface Props {
  differences: readonly Difference[];
  form: EditForm;
  held: readonly (UserRole | GroupTag)[];
  onTake: (change: Partial<EditForm>) => void;
}

const labelOf = (field: Difference['field']): string => {
  const label = (words.fields as Partial<Record<string, unknown>>)[field];
  return typeof label === 'string' ? label : (profile.fields[field.slice('profile.'.length)] ?? field);
};

export function Conflict({ differences, form, held, onTake }: Props) {
  const { tenant, can, stateWord } = useReader();
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: can('groups:read') });
  const names = new Map([...held, ...(roles ?? []), ...(groups ?? [])].map((role) => [role.id, role.name]));
  const show = (field: Difference['field'], value: string | string[]) => {
    if (typeof value !== 'string') return value.map((id) => names.get(id) ?? id).join(', ') || words.common.none;
    return field === 'state' ? stateWord(value) : value || words.conflict.empty;
  };

  return (
    <ConflictNote
      text={words.conflict.text}
      rows={differences.map(({ field, before, theirs, mine, clash }) => {
        const tookTheirs = same(form[field], theirs);
        return {
          field,
          label: labelOf(field),
          before: show(field, before),
          theirs: show(field, theirs),
          mine: show(field, tookTheirs ? mine : (form[field] ?? '')),
          clash,
          tookTheirs,
          onTake: (whose) => onTake({ [field]: whose === 'mine' ? mine : theirs } as Partial<EditForm>),
        };
      })}
    />
  );
}
