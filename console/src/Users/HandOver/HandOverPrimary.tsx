import '../../theme/dialogs.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { OwnerForm } from '../../Bots/OwnerForm';
import type { Picked } from '../../Bots/PersonPick';
import { rolesQuery } from '../../Roles/queries';
import { useReader } from '../../Shell/me';
import { notify } from '../../ui/notify';
import { useAction } from '../../ui/useAction';
import { handOver as say } from '../../words/handOver';
import { makePrimaryAdmin } from '../actions';
import { administratorsQuery, putUser } from '../queries';

/** The primary admin chooses who comes after them, among the other administrators. */
export default function HandOverPrimary({ onClose }: { onClose: () => void }) {
  const { tenant, me, types } = useReader();
  const client = useQueryClient();
  const { data: roles } = useQuery(rolesQuery(tenant));
  const { run, busy, error } = useAction();
  const ruling = (roles ?? []).filter((role) => role.permissions.includes('users:update') && role.permissions.includes('roles:update')).map((role) => role.id);

  const submit = async (heir: Picked) => {
    const next = await run(() => makePrimaryAdmin(tenant, heir.id));
    if (!next) return;
    putUser(client, tenant, next);
    void client.invalidateQueries({ queryKey: [tenant] });
    onClose();
    notify(say.done(next.displayName));
  };
  return (
    <OwnerForm
      title={say.title}
      text={say.text(me?.tenant.name ?? '')}
      label={say.to}
      hint={say.hint}
      submit={say.submit}
      required
      find={(text) => administratorsQuery(tenant, text, ruling, types.length > 0)}
      but={me?.user?.id}
      effects={say.effects}
      busy={busy}
      error={error}
      onSubmit={(heir) => heir && void submit(heir)}
      onClose={onClose}
    />
  );
}
