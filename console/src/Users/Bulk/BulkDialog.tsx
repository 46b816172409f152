import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobBody, JobVerb } from '../../api/types';
import { startJob } from '../../Bulk/queries';
import { watchJob } from '../../Bulk/watched';
import { groupsQuery } from '../../Groups/queries';
import { rolesQuery } from '../../Roles/queries';
import { useReader } from '../../Shell/me';
import formClasses from '../../ui/Form.module.css';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { bulk } from '../../words/bulk';
import classes from '../Dialogs/Decision.module.css';
import type { Picked } from '../picked';
import { toFilter, type View } from '../view';

interface Props {
  verb: JobVerb;
  picked: Picked;
  view: View;
  total: number | null;
  onClose: () => void;
  onStarted: () => void;
}

const say = bulk.dialog;
const number = new Intl.NumberFormat('en');

/** Says what will be done and to how many, takes what it needs to know, and starts the job. */
export function BulkDialog({ verb, picked, view, total, onClose, onStarted }: Props) {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [thing, setThing] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'thing' | 'typed' | null>(null);
  // One dialog is one job, however often its button is pressed.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const role = verb === 'add_role' || verb === 'remove_role';
  const group = verb === 'add_group' || verb === 'remove_group';
  const { data: roles } = useQuery({ ...rolesQuery(tenant), enabled: role });
  const { data: groups } = useQuery({ ...groupsQuery(tenant), enabled: group });

  const count = picked.everyone ? total : picked.ids.length;
  const who = count === null ? say.all : bulk.people(count);
  const wanted = count === null ? say.typeEveryone : number.format(count);
  const asks = verb === 'delete' && me?.policy.confirmDelete === 'type_email';
  const danger = verb === 'suspend' || verb === 'deactivate' || verb === 'delete';
  const options = role ? (roles ?? []).map((of) => ({ value: of.id, label: of.name, disabled: !of.mayAssign.allowed })) : (groups ?? []).map((of) => ({ value: of.id, label: of.name }));

  const start = () => {
    if ((role || group) && !thing) return setFault('thing');
    if (asks && typed.trim().toLowerCase().replaceAll(',', '') !== wanted.replaceAll(',', '')) return setFault('typed');
    const body: JobBody = {
      verb,
      roleId: role ? thing : null,
      groupId: group ? thing : null,
      reason: reason.trim() || null,
      userIds: picked.everyone ? null : [...picked.ids],
      filter: picked.everyone ? toFilter(view) : null,
    };
    void run(async () => {
      const job = await startJob(tenant, body, idempotencyKey);
      watchJob(tenant, job.id);
      void client.invalidateQueries({ queryKey: [tenant, 'jobs'] });
      onClose();
      onStarted();
    });
  };

  return (
    <Modal opened onClose={onClose} title={role || group || verb === 'resend_invite' ? say.heading(say.title[verb], who) : `${say.verb(verb, who)}?`} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        className={formClasses.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        {(role || group) && (
          <Select
            data-autofocus
            label={role ? say.role : say.group}
            placeholder={role ? say.chooseRole : say.chooseGroup}
            nothingFoundMessage={role ? words.users.noRole : words.users.noGroup}
            data={options}
            value={thing}
            error={fault === 'thing' && (role ? say.noRole : say.noGroup)}
            required
            searchable
            onChange={(value) => {
              setThing(value);
              setFault(null);
            }}
          />
        )}
        <p>{verb === 'add_role' && me?.policy.rolesMax === 1 ? say.replaces : say.text[verb]}</p>
        <ul className={classes.effects}>
          {(verb === 'suspend' || verb === 'deactivate') && say[verb].map((effect) => <li key={effect}>{effect}</li>)}
          <li>{say.refusals}</li>
        </ul>
        {asks && (
          <TextInput
            data-autofocus
            label={say.type(wanted)}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            error={fault === 'typed' && say.typeWrong(wanted)}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setFault(null);
            }}
          />
        )}
        {(danger || verb === 'reactivate' || verb === 'activate') && (
          <Textarea label={`${words.fields.reason} (${words.common.optional})`} description={words.fields.reasonHint} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        )}
        {!picked.everyone && picked.ids.length > 10_000 && <p role="alert">{bulk.tooMany}</p>}
        {error && <ProblemBanner title={say.failed} error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" color={danger ? 'red' : undefined} loading={busy} loaderProps={{ type: 'dots' }} {...(!role && !group && !asks && { 'data-autofocus': true })}>
            {say.submit[verb](who)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
