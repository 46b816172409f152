import { useStored } from '../ui/stored';
import { shownColumns, type ColumnId } from './columns';
import type { TableChoice } from './TableOptions';

interface Stored {
  density?: TableChoice['density'];
  columns?: ColumnId[] | null;
}

export function useTableChoice(room: number): TableChoice {
  const [stored, store] = useStored<Stored>('roster.users.table', {});
  return {
    density: stored.density === 'compact' ? 'compact' : 'comfortable',
    columns: shownColumns(Array.isArray(stored.columns) ? stored.columns : null, room),
    chosen: Array.isArray(stored.columns),
    setDensity: (density) => store({ ...stored, density }),
    setColumns: (columns) => store({ ...stored, columns }),
  };
}
