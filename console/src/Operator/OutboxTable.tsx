import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconArrowForwardUp, IconCircleCheckFilled, IconClockHour4, IconUserShare } from '@tabler/icons-react';
import type { Mail } from '../api/types';
import { TimeAgo } from '../ui/TimeAgo';
import { outbox } from '../words/outbox';
import classes from './Page.module.css';

const icons = { waiting: IconClockHour4, sent: IconCircleCheckFilled, failed: IconAlertTriangleFilled, handed_over: IconUserShare, overtaken: IconArrowForwardUp } satisfies Record<Mail['state'], unknown>;

export function OutboxTable({ mails, onOpen }: { mails: Mail[] | undefined; onOpen: (id: string) => void }) {
  const { columns } = outbox;
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-busy={!mails}>
        <caption className={classes.caption}>{outbox.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.to}</th>
            <th scope="col" className={classes.wide}>{columns.kind}</th>
            <th scope="col" className={classes.wide}>{columns.workspace}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={classes.wide}>{columns.created}</th>
            <th scope="col"><span className={classes.caption}>{columns.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          {mails?.map((mail) => (
            <tr key={mail.id} data-mail={mail.id}>
              <th scope="row">
                <span className={classes.name}>
                  <strong dir="auto">{mail.name ?? mail.address}</strong>
                  <small dir="ltr">{mail.address}</small>
                  <small className={classes.narrow}>{outbox.kinds[mail.kind] ?? mail.kind}</small>
                </span>
              </th>
              <td className={classes.wide}>{outbox.kinds[mail.kind] ?? mail.kind}</td>
              <td className={classes.wide}><span className={classes.short} dir="auto">{mail.workspaceName}</span></td>
              <td><MailStatus state={mail.state} /></td>
              <td className={classes.wide}><TimeAgo time={mail.createdAt} /></td>
              <td>
                <Button size="xs" variant="default" aria-label={outbox.open(mail.address)} onClick={() => onOpen(mail.id)}>
                  {outbox.openShort}
                </Button>
              </td>
            </tr>
          )) ?? [0, 1, 2].map((row) => <tr key={row}><th scope="row"><span className={classes.ghost} style={{ width: 160 }} /></th><td colSpan={5} /></tr>)}
        </tbody>
      </table>
    </div>
  );
}

export function MailStatus({ state }: { state: Mail['state'] }) {
  const Icon = icons[state];
  return (
    <span className={classes.status} data-state={state}>
      <Icon size={14} aria-hidden />
      {outbox.states[state]}
    </span>
  );
}
