import { useMemo } from 'react';
import { useReader } from '../Shell/me';
import { useStored } from '../ui/stored';
import { offeredColumns, shownColumns, type ColumnId } from './columns';
import type { TableChoice } from './TableOptions';

interface Stored {
  density?: TableChoice['density'];
  columns?: ColumnId[] | null;
}

export function useTableChoice(room: number): TableChoice {
  const [stored, store] = useStored<Stored>('roster.users.table', {});
  const chosen = stored.columns;
  const typed = useReader().types.length > 0;
  const offered = useMemo(() => offeredColumns(typed), [typed]);
  const columns = useMemo(() => shownColumns(Array.isArray(chosen) ? chosen : null, room, offered), [chosen, room, offered]);
  return {
    density: stored.density === 'compact' ? 'compact' : 'comfortable',
    offered,
    columns,
    chosen: Array.isArray(chosen),
    setDensity: (density) => store({ ...stored, density }),
    setColumns: (columns) => store({ ...stored, columns }),
  };
}
