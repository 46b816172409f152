import { IconInfoCircle, IconShield } from '@tabler/icons-react';
import type { PermissionCategory } from '../api/types';
import { useReader } from '../Shell/me';
import { Heading } from '../ui/Heading';
import { roleWords } from '../words/roles';
import { CategoryRows } from './CategoryRows';
import classes from './Permissions.module.css';

interface Props {
  catalog: readonly PermissionCategory[];
  value: readonly string[];
  /** Absent where it is only read. */
  onChange?: (value: string[]) => void;
  /** Fields at fault say so. */
  error?: string | undefined;
}

/** The catalog by category: what the role gives, and beside it the types that let it through. */
export function PermissionTable({ catalog, value, onChange, error }: Props) {
  const { types, typeWord } = useReader();
  const all = catalog.reduce((sum, category) => sum + category.permissions.length, 0);

  return (
    <section className={classes.permissions} aria-labelledby="permissions">
      <Heading below={1} id="permissions" className={classes.title}>
        {roleWords.permissions} <span>{roleWords.given(value.length, all)}</span>
      </Heading>
      <ul className={classes.legend}>
        <li>
          <IconShield size={15} className={classes.shield} aria-hidden />
          <span>
            <strong>{roleWords.administrative}.</strong> {roleWords.administrativeText}
          </span>
        </li>
        {types.length > 0 && (
          <li>
            <IconInfoCircle size={15} aria-hidden />
            <span>
              <strong>{roleWords.ceilingTitle}</strong> {roleWords.ceilingText}
            </span>
          </li>
        )}
      </ul>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <div className={classes.table} data-typed={types.length > 0 || undefined}>
        {types.length > 0 && (
          <div className={classes.types} aria-hidden>
            <span />
            {types.map((type) => (
              <span key={type}>{typeWord(type)}</span>
            ))}
          </div>
        )}
        {catalog.map((category) => (
          <CategoryRows key={category.name} category={category} types={types} value={value} onChange={onChange} />
        ))}
      </div>
    </section>
  );
}
