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
  const { types, me } = useReader();
  const typed = types.length > 0;
  const tags = me?.policy.rolesThroughGroups ? 'groups' : 'roles';
  const offered = useMemo(() => offeredColumns(typed), [typed]);
  const columns = useMemo(() => shownColumns(Array.isArray(chosen) ? chosen : null, room, offered, tags), [chosen, room, offered, tags]);
  return {
    density: stored.density === 'compact' ? 'compact' : 'comfortable',
    offered,
    columns,
    chosen: Array.isArray(chosen),
    setDensity: (density) => store({ ...stored, density }),
    setColumns: (columns) => store({ ...stored, columns }),
  };
}
