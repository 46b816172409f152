import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Group, User } from '../api/types';
import { move } from '../Register/people';
import { PeopleOf } from '../Register/PeopleOf';
import { useReader } from '../Shell/me';
import { groupWords } from '../words/groups';
import { moveMembers } from './actions';
import { AddPeople } from './AddPeople';
import classes from './Groups.module.css';
import { putGroup } from './queries';

const { members: say } = groupWords;

/** Who is in a group themselves: put in and taken out. */
export function Members({ group }: { group: Group }) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const { members: may, join, edit } = group.may;
  const change = (person: User, way: 'add' | 'remove') =>
    void move(
      async () => putGroup(client, tenant, await moveMembers(tenant, group.id, { [way]: [person.id] })),
      way === 'add' ? say.added(person.displayName, group.name) : say.removed(person.displayName, group.name),
      say.notMoved(person.displayName),
    );

  const end = (person: User) => {
    const mayLeave = person.isYou ? join : may;
    return (
      may.allowed && (
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={say.removeOne(person.displayName, group.name)} data-hint={mayLeave.allowed ? say.remove : mayLeave.reason} aria-disabled={!mayLeave.allowed} data-disabled={!mayLeave.allowed || undefined} onClick={() => mayLeave.allowed && change(person, 'remove')}>
          <IconX size={16} />
        </ActionIcon>
      )
    );
  };
  const add = may.allowed && <AddPeople words={say} isIn={(person) => person.groups.some(({ id }) => id === group.id)} refusal={(person) => (person.isYou && !join.allowed ? (join.reason ?? '') : null)} onAdd={(person) => change(person, 'add')} />;
  const note = can('groups:update') && group.source !== 'scim' && !may.allowed && may.reason !== edit.reason && <p className={classes.quiet}>{may.reason}</p>;
  const after = group.groups.length > 0 && (
    <Link to="/$tenant/users" params={{ tenant }} search={{ group: group.id }} className={classes.all}>
      {say.showAll}
    </Link>
  );
  return <PeopleOf id="group-people" entry={group} of={{ group: group.id, direct: true }} say={say} count={groupWords.count} add={add} noneText={may.allowed && say.noneText} end={end} note={note} after={after} />;
}
