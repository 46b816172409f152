import { ActionIcon, Button } from '@mantine/core';
import { IconCrown, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Refused } from '../api/problem';
import type { BotDetails, MemberRole } from '../api/types';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { Avatar } from '../ui/Avatar';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { words } from '../words';
import { botWords } from '../words/bots';
import { giveBot, takeBot } from './actions';
import classes from './Bots.module.css';
import { PersonPick, type Picked } from './PersonPick';
import { botQuery } from './queries';
import { RoleSelect } from './RoleSelect';

/** Who works on a bot: the owner, then developers and testers, each changed in place. */
export function BotPeople({ bot }: { bot: BotDetails }) {
  const { tenant, me, can } = useReader();
  const client = useQueryClient();
  const { run, busy, error, clear } = useAction();
  const mayChange = bot.may.members.allowed;

  const put = async (work: () => Promise<BotDetails>, said: string) => {
    const next = await run(work);
    if (!next) return false;
    client.setQueryData(botQuery(tenant, bot.id).queryKey, next);
    void client.invalidateQueries({ queryKey: [tenant, 'bots'], refetchType: 'none' });
    announce(said);
    return true;
  };
  const give = (person: { id: string; displayName: string }, role: MemberRole) => put(() => giveBot(tenant, bot.id, person.id, role), botWords.given(person.displayName, role));

  return (
    <section className={classes.section} aria-labelledby="people">
      <h2 id="people">
        {botWords.people} <span className={classes.quiet}>{bot.members}</span>
      </h2>
      {error && <ProblemBanner title={botWords.failed} error={error} />}
      <ul className={classes.people}>
        {bot.people.map(({ person, role }) => (
          <li key={person.id}>
            <Avatar id={person.id} name={person.displayName} email={person.email ?? ''} />
            <span className={classes.who}>
              <strong>
                {can('users:read') ? (
                  <Link to="/$tenant/users/$id" params={{ tenant, id: person.id }} search={{ tab: 'bots' }}>
                    <bdi>{person.displayName}</bdi>
                  </Link>
                ) : (
                  <bdi>{person.displayName}</bdi>
                )}
              </strong>
              <small>
                {person.email}
                {person.state && person.state !== 'active' && ` · ${me?.words.states[person.state] ?? words.preset.states[person.state]}`}
              </small>
            </span>
            {role === 'owner' ? (
              <span className={classes.fixed} tabIndex={0} data-hint={botWords.ownerFixed}>
                <IconCrown size={15} aria-hidden />
                {botWords.roles.owner}
              </span>
            ) : mayChange ? (
              <RoleSelect className={classes.role} aria-label={botWords.roleOf(person.displayName)} value={role} disabled={busy} onRole={(next) => void give(person, next)} />
            ) : (
              <span className={classes.fixed}>{botWords.roles[role]}</span>
            )}
            {mayChange &&
              (role === 'owner' ? (
                <span className={classes.blank} />
              ) : (
                <ActionIcon variant="subtle" color="gray" size={32} aria-label={botWords.take(person.displayName)} data-hint={botWords.take(person.displayName)} disabled={busy} onClick={() => void put(() => takeBot(tenant, bot.id, person.id), botWords.taken(person.displayName))}>
                  <IconX size={16} />
                </ActionIcon>
              ))}
          </li>
        ))}
      </ul>
      {mayChange && can('users:read') && <AddPerson error={error} busy={busy} onTouch={clear} onGive={give} />}
    </section>
  );
}

function AddPerson({ error, busy, onTouch, onGive }: { error: Error | null; busy: boolean; onTouch: () => void; onGive: (person: Picked, role: MemberRole) => Promise<boolean> }) {
  const [person, setPerson] = useState<Picked | null>(null);
  const [role, setRole] = useState<MemberRole>('developer');
  const add = async () => {
    if (person && (await onGive(person, role))) setPerson(null);
  };
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <PersonPick
        key={person ? 'chosen' : 'none'}
        label={botWords.person}
        value={person}
        error={error instanceof Refused ? error.fields.user : undefined}
        onPick={(next) => {
          onTouch();
          setPerson(next);
        }}
      />
      <RoleSelect label={botWords.role} value={role} onRole={setRole} />
      <Button type="submit" disabled={!person} loading={busy} loaderProps={{ type: 'dots' }}>
        {botWords.give}
      </Button>
    </form>
  );
}
