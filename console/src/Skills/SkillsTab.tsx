import '../theme/dialogs.css';
import { ActionIcon, Button, NativeSelect, Select } from '@mantine/core';
import { IconCertificate, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SkillTag, UserDetails } from '../api/types';
import classes from '../Bots/Bots.module.css';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { skillWords } from '../words/skills';
import { setSkills } from './actions';
import { skillsQuery } from './queries';
import { useLevels } from './useLevels';

const say = skillWords.of;

/** The skills of a person, given, raised and taken in place. */
export default function SkillsTab({ user }: { user: UserDetails }) {
  const { tenant, can } = useReader();
  const client = useQueryClient();
  const { data: skills } = useQuery(skillsQuery(tenant));
  const { run, busy, error } = useAction();
  const levels = useLevels();
  const mayEdit = can('skills:update');
  const free = (skills ?? []).filter((skill) => skill.archivedAt === null && user.skills.every(({ id }) => id !== skill.id));

  const set = (next: readonly Pick<SkillTag, 'id' | 'level'>[], said: string) =>
    run(async () => {
      await setSkills(tenant, user.id, next.map(({ id, level }) => ({ id, level })));
      for (const kind of ['users', 'skills']) void client.invalidateQueries({ queryKey: [tenant, kind] });
      announce(said);
    });
  const others = (id: string) => user.skills.filter((skill) => skill.id !== id);
  return (
    <section className={classes.section} aria-label={skillWords.title}>
      {error && <ProblemBanner title={say.failed} error={error} />}
      {user.skills.length === 0 ? (
        <PageState icon={<IconCertificate size={22} />} title={say.none} text={say.noneText} />
      ) : (
        <ul className={classes.people} aria-label={say.list}>
          {user.skills.map((skill) => (
            <li key={skill.id}>
              <span className={classes.who}>
                <strong>
                  <Link to="/$tenant/skills" params={{ tenant }} search={{ skill: skill.id }} dir="auto">
                    {skill.name}
                  </Link>
                </strong>
                <small dir="auto">{skills?.find(({ id }) => id === skill.id)?.description || skillWords.noDescription}</small>
              </span>
              {levels.length > 0 &&
                (mayEdit ? (
                  <NativeSelect className={classes.role} aria-label={say.levelIn(skill.name)} data={levels} value={String(skill.level ?? 1)} disabled={busy} onChange={(event) => void set([...others(skill.id), { id: skill.id, level: Number(event.currentTarget.value) }], skillWords.members.levelled(user.displayName, skill.name))} />
                ) : (
                  <span className={classes.fixed}>{levels[(skill.level ?? 1) - 1]?.label}</span>
                ))}
              {mayEdit && (
                <ActionIcon variant="subtle" color="gray" size={32} aria-label={skillWords.members.removeOne(user.displayName, skill.name)} data-hint={skillWords.members.remove} disabled={busy} onClick={() => void set(others(skill.id), skillWords.members.removed(user.displayName, skill.name))}>
                  <IconX size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && free.length > 0 && <Give free={free} busy={busy} onGive={(skill) => set([...user.skills, { id: skill.id, level: null }], skillWords.members.added(user.displayName, skill.name))} />}
    </section>
  );
}

function Give({ free, busy, onGive }: { free: { id: string; name: string }[]; busy: boolean; onGive: (skill: { id: string; name: string }) => Promise<unknown> }) {
  const [id, setId] = useState<string | null>(null);
  const skill = free.find((one) => one.id === id);
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (skill) void onGive(skill).then(() => setId(null));
      }}
    >
      <Select label={say.skill} placeholder={say.choose} data={free.map((one) => ({ value: one.id, label: one.name }))} value={skill ? id : null} searchable nothingFoundMessage={skillWords.noSkill} onChange={setId} />
      <Button type="submit" disabled={!skill} loading={busy} loaderProps={{ type: 'dots' }}>
        {say.add}
      </Button>
    </form>
  );
}
