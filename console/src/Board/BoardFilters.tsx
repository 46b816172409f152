import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { hasQueues } from '../Queues/preset';
import { queuesQuery } from '../Queues/queries';
import { useReader } from '../Shell/me';
import { hasSkills } from '../Skills/preset';
import { skillsQuery } from '../Skills/queries';
import filterClasses from '../Users/Filters.module.css';
import { SearchBox } from '../Users/SearchBox';
import { words } from '../words';
import { boardWords as say } from '../words/board';
import classes from './Board.module.css';
import { isNarrowed, type BoardSearch } from './search';

interface Props {
  search: BoardSearch;
  change: (next: Partial<Record<keyof BoardSearch, string | undefined>>, replace?: boolean) => void;
  onClear: () => void;
}

/** Which agents are on show: by name, queue, skill and what they take now; and how they are put together. */
export function BoardFilters({ search, change, onClear }: Props) {
  const { tenant, me, can } = useReader();
  const preset = me?.tenant.preset;
  const [queued, skilled] = [hasQueues(preset), hasSkills(preset)];
  const { data: queues } = useQuery({ ...queuesQuery(tenant), enabled: queued && can('queues:read') });
  const { data: skills } = useQuery({ ...skillsQuery(tenant), enabled: skilled && can('skills:read') });
  const groupings = [{ value: '', label: say.groups.none }, ...(queued ? [{ value: 'queue', label: say.groups.queue }] : []), ...(skilled ? [{ value: 'skill', label: say.groups.skill }] : [])];
  const choice = (key: 'queue' | 'skill' | 'takes', label: string, options: readonly { id: string; name: string }[]) => (
    <NativeSelect
      className={classes.choice}
      aria-label={label}
      data-chosen={search[key] !== undefined || undefined}
      data={[{ value: '', label: `${label}: ${say.any}` }, ...options.map(({ id, name }) => ({ value: id, label: name }))]}
      value={search[key] ?? ''}
      onChange={(event) => change({ [key]: event.currentTarget.value || undefined })}
    />
  );
  const inUse = (all: readonly { id: string; name: string; archivedAt: string | null }[] | undefined) => all?.filter(({ archivedAt }) => archivedAt === null);
  return (
    <div className={filterClasses.bar} role="search" aria-label={words.users.filters}>
      <div className={classes.search}>
        <SearchBox value={search.name ?? ''} label={say.search} onSearch={(name) => change({ name: name || undefined }, true)} onLeave={() => document.querySelector<HTMLElement>('[data-board] a, [data-board] button')?.focus()} />
      </div>
      <div className={filterClasses.filters}>
        {queues && choice('queue', say.queue, inUse(queues) ?? [])}
        {skills && choice('skill', say.skill, inUse(skills) ?? [])}
        {choice('takes', say.channel, Object.entries(say.channels).map(([id, name]) => ({ id, name })))}
        {isNarrowed(search) && (
          <Button variant="subtle" onClick={onClear}>
            {say.clear}
          </Button>
        )}
      </div>
      {groupings.length > 1 && (
        <div className={filterClasses.tools}>
          <SegmentedControl aria-label={say.group} data={groupings} value={search.by ?? ''} onChange={(by) => change({ by: by || undefined })} />
        </div>
      )}
    </div>
  );
}
