import type { PermissionCategory } from '../api/types';
import { ConflictNote, Difference } from '../ui/ConflictNote';
import { words } from '../words';
import { roleWords } from '../words/roles';
import type { Meeting, RoleForm } from './form';
import { namesOf } from './names';

interface Props {
  met: Meeting;
  form: RoleForm;
  catalog: readonly PermissionCategory[];
  onTake: (change: Partial<RoleForm>) => void;
}

export function Conflict({ met, form, catalog, onTake }: Props) {
  const names = namesOf(catalog);
  const show = (text: string) => text || words.conflict.empty;
  const moved = [
    { label: roleWords.added, permissions: met.added },
    { label: roleWords.removed, permissions: met.removed },
  ].filter(({ permissions }) => permissions.length > 0);

  return (
    <div data-conflict>
      <ConflictNote
        text={roleWords.conflict}
        rows={met.texts.map(({ field, before, theirs, mine, clash }) => {
          const tookTheirs = form[field] === theirs;
          return {
            field,
            label: roleWords[field],
            before: show(before),
            theirs: show(theirs),
            mine: show(tookTheirs ? mine : form[field]),
            clash,
            tookTheirs,
            onTake: (whose) => onTake({ [field]: whose === 'mine' ? mine : theirs }),
          };
        })}
      >
        {moved.map(({ label, permissions }) => (
          <Difference key={label} label={label}>
            {permissions.map(names).join(', ')}
          </Difference>
        ))}
      </ConflictNote>
    </div>
  );
}
