import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { GroupPreview } from '../api/types';
import { namesOf } from '../Roles/names';
import { permissionsQuery } from '../Roles/queries';
import classes from '../Roles/SaveDialog.module.css';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { groupWords } from '../words/groups';
import { roleWords } from '../words/roles';

interface Props {
  preview: GroupPreview | undefined;
  error: Error | null;
  onRetry: () => void;
}

/** Who gains and who loses what. */
export function Outcome({ preview, error, onRetry }: Props) {
  const { tenant, can } = useReader();
  const { data: catalog } = useQuery({ ...permissionsQuery(tenant), enabled: can('roles:read') });
  const names = namesOf(catalog ?? []);
  const late = useLate(preview === undefined);
  if (!preview && error) return <ProblemBanner title={roleWords.preview.failed} error={error} onRetry={onRetry} />;
  if (!preview) {
    return (
      <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>
        {late && Array.from({ length: 3 }, (_, row) => <span key={row} />)}
      </div>
    );
  }
  if (!preview.may.allowed) return <Note tone="amber" role="alert">{preview.may.reason}</Note>;

  const { people, gaining, losing, changes } = preview;
  return (
    <>
      <p role="status">{people === 0 ? groupWords.preview.nobody : gaining + losing === 0 ? groupWords.preview.same(people) : groupWords.preview.sums(people, gaining, losing)}</p>
      <Rows title={roleWords.preview.gain} tone="gain" rows={changes.filter(({ gain }) => gain > 0).map(({ permission, gain }) => [names(permission), gain])} />
      <Rows title={roleWords.preview.lose} tone="lose" rows={changes.filter(({ lose }) => lose > 0).map(({ permission, lose }) => [names(permission), lose])} />
    </>
  );
}

function Rows({ title, tone, rows }: { title: string; tone: 'gain' | 'lose'; rows: [name: string, people: number][] }) {
  if (rows.length === 0) return null;
  const Icon = tone === 'gain' ? IconPlus : IconMinus;
  return (
    <section className={classes.group} data-tone={tone}>
      <h3>{title}</h3>
      <ul>
        {rows.map(([name, people]) => (
          <li key={name}>
            <Icon size={15} aria-hidden />
            <span>{name}</span>
            <span className={classes.count}>{roleWords.people(people)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
