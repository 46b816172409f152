import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { groupsQuery } from '../Groups/queries';
import { filterWords, shownAs, statusIsAvailability } from '../Presence/preset';
import { hasQueues } from '../Queues/preset';
import { queuesQuery } from '../Queues/queries';
import { rolesQuery } from '../Roles/queries';
import { useReader } from '../Shell/me';
import { hasSkills } from '../Skills/preset';
import { skillsQuery } from '../Skills/queries';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { ExportMenu } from './Export/ExportMenu';
import type { Export } from './Export/useExport';
import { FilterMenu } from './FilterMenu';
import classes from './Filters.module.css';
import { focusRow } from './rowFocus';
import { summaryQuery } from './queries';
import { SearchBox } from './SearchBox';
import { SortMenu } from './SortMenu';
import { TableOptions, type TableChoice } from './TableOptions';
import type { ViewControls } from './useView';
import { nowhere, states, toggled } from './view';

interface Props {
  controls: ViewControls;
  choice: TableChoice;
  phone: boolean;
  refreshing: boolean;
  file: Export;
  onRefresh: () => void;
}

export function FilterBar({ controls, choice, phone, refreshing, file, onRefresh }: Props) {
  const { tenant, view, change } = controls;
  const { me, can, types, stateWord, typeWord } = useReader();
  const { data: summary } = useQuery(summaryQuery(tenant));
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: can('roles:read') });
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: can('groups:read') });
  const queued = hasQueues(me?.tenant.preset) && can('queues:read');
  const { data: queues } = useQuery({ ...queuesQuery(tenant), enabled: queued });
  const used = queues?.filter((queue) => queue.archivedAt === null);
  const { data: skills } = useQuery({ ...skillsQuery(tenant), enabled: hasSkills(me?.tenant.preset) && can('skills:read') });
  const known = skills?.filter((skill) => skill.archivedAt === null);
  const late = useLate(refreshing);
  const named = filterWords(me?.tenant.preset, words.users);
  const byState = (
    <FilterMenu
      key="state"
      label={named.state}
      options={states.map((state) => ({ value: state, label: stateWord(state), count: state === 'locked' ? summary?.locked : summary?.byState[state] }))}
      chosen={view.states}
      onToggle={(state) => change({ states: toggled(view.states, state) })}
    />
  );
  const byAvailability = (
    <FilterMenu
      key="availability"
      label={named.availability}
      options={shownAs(me?.tenant.preset).map((shown) => ({ value: shown, label: me?.words.availability[shown] ?? shown, count: undefined }))}
      chosen={view.availability}
      onToggle={(shown) => change({ availability: toggled(view.availability, shown) })}
    />
  );

  return (
    <div className={classes.bar} role="search" aria-label={words.users.filters}>
      <div className={classes.search}>
        <SearchBox value={view.search} onSearch={(search) => change({ search }, true)} onLeave={() => focusRow('first')} />
      </div>
      <div className={classes.filters}>
        {statusIsAvailability(me?.tenant.preset) ? [byAvailability, byState] : [byState, byAvailability]}
        {types.length > 0 && (
          <FilterMenu
            label={words.users.type}
            options={types.map((type) => ({ value: type, label: typeWord(type), count: summary && (summary.byType[type] ?? 0) }))}
            chosen={view.types}
            onToggle={(type) => change({ types: toggled(view.types, type) })}
          />
        )}
        {(!me || can('roles:read')) && (
          <FilterMenu
            label={words.users.role}
            options={(roles ?? []).map((role) => ({ value: role.id, label: role.name, count: words.users.holders(role.people) }))}
            chosen={view.roles}
            onToggle={(role) => change({ roles: toggled(view.roles, role) })}
            find={{ label: words.users.findRole, none: words.users.noRole }}
          />
        )}
        {groups && groups.length > 0 && (
          <FilterMenu
            label={words.users.group}
            options={groups.map((group) => ({ value: group.id, label: group.name, count: group.groups.length > 0 ? undefined : words.users.holders(group.people) }))}
            chosen={view.groups}
            onToggle={(group) => change({ groups: toggled(view.groups, group) })}
            find={{ label: words.users.findGroup, none: words.users.noGroup }}
          />
        )}
        {queued && used && used.length > 0 && (
          <FilterMenu
            label={words.users.queue}
            options={[{ value: nowhere, label: words.users.noQueue }, ...used.map((queue) => ({ value: queue.id, label: queue.name, count: words.users.holders(queue.people) }))]}
            chosen={view.queues}
            onToggle={(queue) => change({ queues: toggled(view.queues, queue) })}
            find={{ label: words.users.findQueue, none: words.users.noQueueNamed }}
          />
        )}
        {known && known.length > 0 && (
          <FilterMenu
            label={words.users.skill}
            options={known.map((skill) => ({ value: skill.id, label: skill.name, count: words.users.holders(skill.people) }))}
            chosen={view.skills}
            onToggle={(skill) => change({ skills: toggled(view.skills, skill) })}
            find={{ label: words.users.findSkill, none: words.users.noSkillNamed }}
          />
        )}
      </div>
      <div className={classes.tools}>
        {phone && <SortMenu sort={view.sort} onSort={(sort) => change({ sort })} />}
        <ActionIcon variant="default" size={36} aria-label={words.users.refresh} data-hint={words.users.refresh} loading={late} onClick={onRefresh}>
          <IconRefresh size={17} />
        </ActionIcon>
        {can('users:export') && <ExportMenu file={file} />}
        {!phone && <TableOptions choice={choice} />}
      </div>
    </div>
  );
}
