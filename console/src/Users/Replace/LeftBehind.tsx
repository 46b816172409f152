import { useQuery } from '@tanstack/react-query';
import type { ReplacementPreview } from '../../api/types';
import { namesOf } from '../../Roles/names';
import { permissionsQuery } from '../../Roles/queries';
import { useReader } from '../../Shell/me';
import { replace } from '../../words/replace';
import classes from './Replace.module.css';

/** Which of the old roles do not come through, or only in part, and why. */
export function LeftBehind({ preview, roleIds }: { preview: ReplacementPreview; roleIds: readonly string[] }) {
  const { tenant, can } = useReader();
  const { data: catalog } = useQuery({ ...permissionsQuery(tenant), enabled: can('roles:read') });
  const nameOf = namesOf(catalog ?? []);
  const lines = preview.roles.flatMap(({ id, name, fit, leftOut, mayGive }) => {
    if (!mayGive.allowed && !roleIds.includes(id)) return [replace.mayNot(name, mayGive.reason ?? '')];
    if (fit === 'none') return [replace.fits.none(name)];
    return fit === 'part' && roleIds.includes(id) ? [replace.fits.part(name, leftOut.map(nameOf).join(', '))] : [];
  });
  return lines.length === 0 ? null : (
    <div role="status">
      <ul className={classes.left}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
