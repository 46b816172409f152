import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiFor } from '../../api/client';
import { notify } from '../../ui/notify';
import { saveFile } from '../../ui/saveFile';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import type { Picked } from '../picked';
import { toFilter, type View } from '../view';

export type Format = 'csv' | 'json';

/** Takes the people of the view, or those picked, away as a file. */
export function useExport(tenant: string, view: View) {
  const client = useQueryClient();
  const { run, busy, error } = useAction();
  const [last, setLast] = useState<[Format, Picked | undefined]>(['csv', undefined]);

  const save = (format: Format, picked?: Picked) => {
    setLast([format, picked]);
    const named = picked && !picked.everyone;
    const body = { format, sort: view.sort, userIds: named ? [...picked.ids] : null, filter: named ? null : toFilter(view) };
    return void run(async () => {
      await saveFile(apiFor(tenant).POST('/api/v1/users/export', { body, parseAs: 'blob' }), `users.${format}`);
      notify(words.users.export.saved);
      void client.invalidateQueries({ queryKey: [tenant, 'events'] });
    });
  };

  return { save, busy, error, again: () => save(...last) };
}

export type Export = ReturnType<typeof useExport>;
