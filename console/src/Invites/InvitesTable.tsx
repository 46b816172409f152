import { IconAlertTriangle, IconClockX, IconHourglass, IconLink, IconMail, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Invite, User } from '../api/types';
import bots from '../Bots/Bots.module.css';
import { useReader } from '../Shell/me';
import { Avatar } from '../ui/Avatar';
import { TimeAgo } from '../ui/TimeAgo';
import { useLate } from '../ui/useLate';
import { actionIcons } from '../Users/RowActions';
import { offeredActions, type RowAction } from '../Users/rowActions';
import tableClasses from '../Users/Table.module.css';
import { words } from '../words';
import { invites as say } from '../words/invites';
import classes from './Invites.module.css';

const icons = { waiting: IconHourglass, failed: IconAlertTriangle, sent: IconMail, handed_over: IconLink, accepting: IconUserCheck, expired: IconClockX } satisfies Record<Invite['state'], unknown>;
const shown: readonly RowAction[] = ['resend', 'copyInvite', 'revoke'];

interface Props {
  invites: readonly Invite[] | undefined;
  onAct: (action: RowAction, user: User) => void;
}

export function InvitesTable({ invites, onAct }: Props) {
  const { tenant } = useReader();
  const late = useLate(invites === undefined);
  return (
    <div className={bots.frame}>
      <table className={`${bots.table} ${classes.table}`} aria-busy={!invites}>
        <caption className={bots.caption}>{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.person}</th>
            <th scope="col" className={bots.wide}>{say.columns.state}</th>
            <th scope="col" className={classes.wide}>{say.columns.sent}</th>
            <th scope="col" className={classes.widest}>{say.columns.by}</th>
            <th scope="col" className={classes.wide}>{say.columns.expires}</th>
            <th scope="col"><span className={bots.caption}>{say.columns.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          {invites?.map((invite) => (
            <tr key={invite.user.id} data-user={invite.user.id}>
              <th scope="row">
                <span className={classes.who}>
                  <Avatar id={invite.user.id} name={invite.user.displayName} email={invite.user.email} size="sm" />
                  <span className={bots.bot}>
                    <Link to="/$tenant/users/$id" params={{ tenant, id: invite.user.id }} dir="auto" data-row-link>
                      {invite.user.displayName}
                    </Link>
                    {invite.user.displayName !== invite.user.email && <small dir="ltr">{invite.user.email}</small>}
                    <span className={`${bots.under} ${classes.under}`}>
                      <State state={invite.state} />
                      <small><TimeAgo time={invite.invitedAt} /></small>
                    </span>
                  </span>
                </span>
              </th>
              <td className={bots.wide}><State state={invite.state} /></td>
              <td className={classes.wide}><TimeAgo time={invite.invitedAt} /></td>
              <td className={classes.widest}><By invite={invite} /></td>
              <td className={classes.wide}>{invite.expiresAt ? <TimeAgo time={invite.expiresAt} /> : <span className={bots.quiet}>{invite.state === 'accepting' ? say.noEnd : say.notYet}</span>}</td>
              <td><Acts user={invite.user} onAct={onAct} /></td>
            </tr>
          )) ?? (late && [0, 1, 2, 3, 4].map((row) => <tr key={row}><th scope="row"><span className={bots.ghost} style={{ width: 160 }} /></th><td colSpan={5} /></tr>))}
        </tbody>
      </table>
    </div>
  );
}

function State({ state }: { state: Invite['state'] }) {
  const Icon = icons[state];
  return (
    <span className={classes.state} data-state={state} tabIndex={0} data-hint={say.about[state]}>
      <Icon size={14} aria-hidden />
      {say.states[state]}
    </span>
  );
}

function By({ invite: { by } }: { invite: Invite }) {
  const name = by.name?.replace(/ <[^>]*>$/, '');
  return <bdi className={classes.by}>{by.kind === 'operator' ? say.by.operator : by.kind === 'system' ? say.by.system : !name ? say.by.gone : by.kind === 'key' ? say.by.key(name) : name}</bdi>;
}

function Acts({ user, onAct }: { user: User; onAct: Props['onAct'] }) {
  const { can, me } = useReader();
  const offers = offeredActions(user, can, me?.policy).filter((offer) => shown.includes(offer.action));
  return (
    <span className={classes.acts}>
      {offers.map(({ action, refused }) => {
        const Icon = actionIcons[action];
        return (
          <button
            key={action}
            type="button"
            className={tableClasses.icon}
            aria-label={words.users.act[action](user.displayName)}
            aria-disabled={refused !== null || undefined}
            data-hint={refused ?? words.users.actions[action]}
            onClick={() => refused === null && onAct(action, user)}
          >
            <Icon size={17} aria-hidden />
          </button>
        );
      })}
    </span>
  );
}
