import { useMemo } from 'react';
import { useStored } from '../ui/stored';
import { shownColumns, type ColumnId } from './columns';
import type { TableChoice } from './TableOptions';

interface Stored {
  density?: TableChoice['density'];
  columns?: ColumnId[] | null;
}

export function useTableChoice(room: number): TableChoice {
  const [stored, store] = useStored<Stored>('roster.users.table', {});
  const chosen = stored.columns;
  const columns = useMemo(() => shownColumns(Array.isArray(chosen) ? chosen : null, room), [chosen, room]);
  return {
    density: stored.density === 'compact' ? 'compact' : 'comfortable',
    columns,
    chosen: Array.isArray(chosen),
    setDensity: (density) => store({ ...stored, density }),
    setColumns: (columns) => store({ ...stored, columns }),
  };
}
