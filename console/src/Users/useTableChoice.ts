import { useMemo } from 'react';
import { editedOnQueue, hasQueues } from '../Queues/preset';
import { useReader } from '../Shell/me';
import { showsOnline, statusIsAvailability } from '../Presence/preset';
import { hasSkills } from '../Skills/preset';
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
  const { types, me, can } = useReader();
  const typed = types.length > 0;
  const preset = me?.tenant.preset;
  const queued = hasQueues(preset) && can('queues:read');
  const skilled = hasSkills(preset) && can('skills:read');
  const apart = !statusIsAvailability(preset);
  const tags = useMemo<ColumnId[]>(() => [me?.policy.rolesThroughGroups ? 'groups' : 'roles', ...(queued && editedOnQueue(preset) ? (['queues'] as const) : [])], [me?.policy.rolesThroughGroups, queued, preset]);
  const offered = useMemo(() => offeredColumns(typed, queued, skilled, apart), [typed, queued, skilled, apart]);
  const columns = useMemo(() => shownColumns(Array.isArray(chosen) ? chosen : null, room, offered, tags, showsOnline(preset)), [chosen, room, offered, tags, preset]);
  return {
    density: stored.density === 'compact' ? 'compact' : 'comfortable',
    offered,
    columns,
    chosen: Array.isArray(chosen),
    setDensity: (density) => store({ ...stored, density }),
    setColumns: (columns) => store({ ...stored, columns }),
  };
}
