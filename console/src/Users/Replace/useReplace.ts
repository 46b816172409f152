import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isRefused, Refused } from '../../api/problem';
import type { ReplacedAnswer, UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { flash } from '../../ui/flash';
import { useAction } from '../../ui/useAction';
import { replaceUser } from '../actions';
import type { FieldErrors } from '../Add/form';
import { listKey, putUser, userQuery } from '../queries';
import { toBody, type ReplaceForm } from './form';

/** Replaces a person. A second try with the same text carries the same key, so that a lost answer never replaces twice. */
export function useReplace(user: UserDetails) {
  const client = useQueryClient();
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const sent = useRef({ text: '', key: '' });

  const replace = (form: ReplaceForm, onFieldErrors: (errors: FieldErrors) => void): Promise<ReplacedAnswer | undefined> => {
    const body = toBody(form, user);
    const text = JSON.stringify([user.version, body]);
    if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };

    return run(async () => {
      const answer = await replaceUser(tenant, user.id, user.version, body, sent.current.key).catch((failure: unknown) => {
        // The next try is made against what is there now, which is on the screen by then.
        if (isRefused(failure, 'changed-meanwhile')) client.setQueryData(userQuery(tenant, user.id).queryKey, failure.body.current as UserDetails);
        if (failure instanceof Refused) onFieldErrors(failure.fields);
        throw failure;
      });
      sent.current = { text: '', key: '' };
      const { replaced, added } = answer;
      client.setQueryData(userQuery(tenant, added.user.id).queryKey, added.user);
      putUser(client, tenant, replaced);
      void client.invalidateQueries({ queryKey: listKey(tenant) }).then(() => flash(added.user.id));
      return answer;
    });
  };
  return { replace, busy, error };
}
