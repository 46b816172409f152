import '../theme/dialogs.css';
import { ActionIcon, Button } from '@mantine/core';
import { IconCrown, IconRobot, IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { MemberRole } from '../api/types';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useAction } from '../ui/useAction';
import { botWords } from '../words/bots';
import { giveBot, takeBot } from './actions';
import { BotPick } from './BotPick';
import classes from './Bots.module.css';
import { userBotsQuery } from './queries';
import { RoleSelect } from './RoleSelect';

const HandOverAll = lazy(() => import('./HandOverAll'));

interface Props {
  person: { id: string; displayName: string };
  /** Only what they own, and handing that over. */
  ownedOnly?: boolean;
}

/** The bots a person owns, develops or tests; given, changed and taken in place. */
export function UserBots({ person, ownedOnly = false }: Props) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(userBotsQuery(tenant, person.id));
  const { run, busy, error: failure, clear } = useAction();
  const [handing, setHanding] = useState(false);
  if (error) return <ProblemBanner title={botWords.of.failed} error={error} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  if (!data || !first) return null;

  const { may, owned } = first;
  const bots = data.pages.flatMap((page) => page.items).filter((bot) => !ownedOnly || bot.role === 'owner');
  const change = async (work: () => Promise<unknown>, said: string) => {
    if (!(await run(() => work().then(() => true)))) return false;
    await client.invalidateQueries({ queryKey: [tenant, 'bots'] });
    announce(said);
    return true;
  };
  return (
    <section className={classes.section} aria-label={botWords.of.list}>
      {owned > 0 && (
        <div className={classes.head}>
          <p>{botWords.of.owns(owned)}</p>
          {may.transfer.allowed ? (
            <Button size="xs" variant="default" onClick={() => setHanding(true)}>
              {botWords.all.act}
            </Button>
          ) : (
            <p className={classes.quiet}>{may.transfer.reason}</p>
          )}
        </div>
      )}
      {failure && <ProblemBanner title={botWords.failed} error={failure} />}
      {bots.length === 0 ? (
        <PageState icon={<IconRobot size={22} />} title={botWords.of.none} text={botWords.of.noneText} />
      ) : (
        <ul className={classes.people}>
          {bots.map((bot) => (
            <li key={bot.id}>
              <span className={classes.who}>
                <strong>
                  <Link to="/$tenant/bots/$id" params={{ tenant, id: bot.id }} dir="auto">
                    {bot.name}
                  </Link>
                </strong>
                <small dir="auto">{bot.description || botWords.noDescription}</small>
              </span>
              {bot.role === 'owner' ? (
                <span className={classes.fixed} tabIndex={0} data-hint={botWords.ownerFixed}>
                  <IconCrown size={15} aria-hidden />
                  {botWords.roles.owner}
                </span>
              ) : may.members.allowed ? (
                <RoleSelect className={classes.role} aria-label={botWords.roleOf(bot.name)} value={bot.role} disabled={busy} onRole={(role) => void change(() => giveBot(tenant, bot.id, person.id, role), botWords.of.changed(bot.name, role))} />
              ) : (
                <span className={classes.fixed}>{botWords.roles[bot.role]}</span>
              )}
              {may.members.allowed && !ownedOnly &&
                (bot.role === 'owner' ? (
                  <span className={classes.blank} />
                ) : (
                  <ActionIcon variant="subtle" color="gray" size={32} aria-label={botWords.take(bot.name)} data-hint={botWords.take(bot.name)} disabled={busy} onClick={() => void change(() => takeBot(tenant, bot.id, person.id), botWords.of.taken(bot.name))}>
                    <IconX size={16} />
                  </ActionIcon>
                ))}
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {botWords.of.more}
        </Button>
      )}
      {!ownedOnly && may.members.allowed && <AddBot busy={busy} onTouch={clear} onGive={(bot, role) => change(() => giveBot(tenant, bot.id, person.id, role), botWords.of.given(bot.name, role))} />}
      <Suspense>{handing && <HandOverAll person={person} owned={owned} onClose={() => setHanding(false)} />}</Suspense>
    </section>
  );
}

function AddBot({ busy, onTouch, onGive }: { busy: boolean; onTouch: () => void; onGive: (bot: { id: string; name: string }, role: MemberRole) => Promise<boolean> }) {
  const [bot, setBot] = useState<{ id: string; name: string } | null>(null);
  const [role, setRole] = useState<MemberRole>('developer');
  const add = async () => {
    if (bot && (await onGive(bot, role))) setBot(null);
  };
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <BotPick
        key={bot ? 'chosen' : 'none'}
        value={bot}
        error={undefined}
        onPick={(next) => {
          onTouch();
          setBot(next);
        }}
      />
      <RoleSelect label={botWords.role} value={role} onRole={setRole} />
      <Button type="submit" disabled={!bot} loading={busy} loaderProps={{ type: 'dots' }}>
        {botWords.give}
      </Button>
    </form>
  );
}
