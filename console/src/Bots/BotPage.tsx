import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconRobotOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isRefused } from '../api/problem';
import type { BotDetails } from '../api/types';
import { NoAccess } from '../Shell/NoAccess';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useTitle } from '../ui/useTitle';
import { botWords } from '../words/bots';
import classes from './Bots.module.css';
import { BotPeople } from './BotPeople';
import { botQuery } from './queries';

const EditBot = lazy(() => import('./EditBot'));
const HandOver = lazy(() => import('./HandOver'));
const AskDialog = lazy(() => import('./AskDialog'));
const DeleteDialog = lazy(() => import('./DeleteDialog'));

type Dialog = 'edit' | 'transfer' | 'ask' | 'delete';

/** One bot, and the people who work on it. */
export function BotPage() {
  const { me, can } = useReader();
  return me && !can('bots:read') ? <NoAccess /> : <Loaded />;
}

function Loaded() {
  const { tenant, me } = useReader();
  const { id } = useParams({ from: '/$tenant/bots/$id' });
  const { data: bot, error, refetch } = useQuery(botQuery(tenant, id));
  const gone = isRefused(error, 'not-found');
  useTitle(bot?.name, botWords.title, me?.tenant.name);
  return (
    <div className={`${classes.page} ${classes.narrowPage}`}>
      <Link to="/$tenant/bots" params={{ tenant }} className={classes.back}>
        <IconArrowLeft size={16} aria-hidden />
        {botWords.back}
      </Link>
      {gone ? (
        <PageState icon={<IconRobotOff size={22} />} title={botWords.gone} text={botWords.goneText} heading="h1" />
      ) : (
        <>
          {error && <ProblemBanner title={botWords.oneFailed} error={error} onRetry={() => void refetch()} />}
          {bot && <Shown bot={bot} />}
        </>
      )}
    </div>
  );
}

function Shown({ bot }: { bot: BotDetails }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { may } = bot;
  const close = () => setDialog(null);
  return (
    <>
      <div className={classes.title}>
        <h1 dir="auto">{bot.name}</h1>
        <div className={classes.actions}>
          {may.edit.allowed && (
            <Button variant="default" onClick={() => setDialog('edit')}>
              {botWords.edit}
            </Button>
          )}
          {may.transfer.allowed && (
            <Button variant="default" onClick={() => setDialog('transfer')}>
              {botWords.transfer.act}
            </Button>
          )}
          {may.ask.allowed && (
            <Button variant="default" data-hint={botWords.ask.why(bot.primaryAdmin?.displayName)} onClick={() => setDialog('ask')}>
              {botWords.ask.act}
            </Button>
          )}
        </div>
      </div>
      <p className={`${classes.description} ${bot.description ? '' : classes.quiet}`} dir="auto">
        {bot.description || botWords.noDescription}
      </p>
      <dl className={classes.facts}>
        <dt>{botWords.roles.owner}</dt>
        <dd>
          <bdi>{bot.owner.displayName}</bdi>
        </dd>
        <dt>{botWords.columns.created}</dt>
        <dd>
          <TimeAgo time={bot.createdAt} /> <bdi>{botWords.createdBy(bot.createdBy.displayName)}</bdi>
        </dd>
      </dl>
      <BotPeople bot={bot} />
      {may.delete.allowed && (
        <div className={classes.remove}>
          <div>
            <h2>{botWords.deleting.heading}</h2>
            <p>{botWords.deleting.hint}</p>
          </div>
          <Button variant="default" className={classes.danger} onClick={() => setDialog('delete')}>
            {botWords.deleting.act}
          </Button>
        </div>
      )}
      <Suspense>
        {dialog === 'edit' && <EditBot bot={bot} onClose={close} />}
        {dialog === 'transfer' && <HandOver bot={bot} onClose={close} />}
        {dialog === 'ask' && <AskDialog bot={bot} onClose={close} />}
        {dialog === 'delete' && <DeleteDialog bot={bot} onClose={close} />}
      </Suspense>
    </>
  );
}
