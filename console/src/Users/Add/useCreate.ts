import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Refused } from '../../api/problem';
import type { NewUserAnswer } from '../../api/types';
import { useReader } from '../../Shell/me';
import { flash } from '../../ui/flash';
import { useAction } from '../../ui/useAction';
import { createUser } from '../actions';
import { listKey, summaryQuery, userQuery } from '../queries';
import { toBody, type AddForm, type FieldErrors } from './form';

/** Adds a person. A second try with the same text carries the same key, so that a lost answer never adds twice. */
export function useCreate() {
  const client = useQueryClient();
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const sent = useRef({ text: '', key: '' });

  const create = (form: AddForm, onFieldErrors: (errors: FieldErrors) => void): Promise<NewUserAnswer | undefined> => {
    const body = toBody(form);
    const text = JSON.stringify(body);
    if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };

    return run(async () => {
      const answer = await createUser(tenant, body, sent.current.key).catch((failure: unknown) => {
        if (failure instanceof Refused) onFieldErrors(failure.fields);
        throw failure;
      });
      sent.current = { text: '', key: '' };
      client.setQueryData(userQuery(tenant, answer.user.id).queryKey, answer.user);
      void client.invalidateQueries({ queryKey: summaryQuery(tenant).queryKey });
      void client.invalidateQueries({ queryKey: listKey(tenant) }).then(() => flash(answer.user.id));
      return answer;
    });
  };
  return { create, busy, error };
}
