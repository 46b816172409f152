import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { Skill, User } from '../api/types';
import { AddPeople } from '../Groups/AddPeople';
import classes from '../Groups/Groups.module.css';
import { move } from '../Register/people';
import { PeopleOf } from '../Register/PeopleOf';
import { useReader } from '../Shell/me';
import { skillWords } from '../words/skills';
import { giveSkill } from './actions';
import { putSkill } from './queries';
import { useLevels } from './useLevels';

const { members: say } = skillWords;

/** Who has a skill: given it, moved up and down, and relieved of it. */
export function Holders({ skill }: { skill: Skill }) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const levels = useLevels();
  const mayGive = skill.may.edit.allowed;
  const change = (person: User, body: Parameters<typeof giveSkill>[2], said: string) =>
    void move(async () => putSkill(client, tenant, await giveSkill(tenant, skill.id, body)), said, say.notMoved(person.displayName));

  const end = (person: User) => {
    const [name, level] = [person.displayName, person.skills.find(({ id }) => id === skill.id)?.level ?? 1];
    if (!mayGive) return <span className={classes.quiet}>{levels[level - 1]?.label}</span>;
    const set = (next: number) => change(person, { add: [person.id], level: next }, say.levelled(name, skill.name));
    return (
      <>
        {levels.length > 0 && <NativeSelect size="xs" className={classes.place} aria-label={say.levelOf(name)} data={levels} value={String(level)} onChange={(event) => set(Number(event.currentTarget.value))} />}
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={say.removeOne(name, skill.name)} data-hint={say.remove} onClick={() => change(person, { remove: [person.id] }, say.removed(name, skill.name))}>
          <IconX size={16} />
        </ActionIcon>
      </>
    );
  };
  const add = mayGive && <AddPeople words={say} isIn={(person) => person.skills.some(({ id }) => id === skill.id)} refusal={() => null} onAdd={(person) => change(person, { add: [person.id] }, say.added(person.displayName, skill.name))} />;
  return <PeopleOf id="skill-people" entry={skill} of={{ skill: skill.id }} say={say} count={skillWords.count} add={add} noneText={say.noneText} end={end} />;
}
