import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type RefObject } from 'react';
import { isRefused, Refused } from '../api/problem';
import type { Queue } from '../api/types';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { queueWords } from '../words/queues';
import { changeQueue } from './actions';
import { changed, over, toForm, type QueueForm } from './form';
import { putQueue } from './queries';

/** A queue's form: what was loaded, what is changed here, and whether someone else changed something meanwhile. */
export function useQueueEdit(loaded: Queue, unsaved: RefObject<boolean>) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error, clear } = useAction();
  const [{ base, form, met }, setEditing] = useState({ base: loaded, form: toForm(loaded), met: false });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const changes = changed(toForm(base), form);
  const dirty = changes.length > 0;

  const against = (current: Queue) => setEditing({ base: current, form: over(toForm(base), form, toForm(current)), met: dirty });
  // While one's own change is on its way, its answer says how things are.
  if (loaded.version > base.version && !busy) against(loaded);

  useEffect(() => {
    unsaved.current = dirty;
    return () => void (unsaved.current = false);
  }, [dirty, unsaved]);

  const set = (change: Partial<QueueForm>) => {
    setEditing((now) => ({ ...now, form: { ...now.form, ...change } }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const discard = () => {
    setErrors({});
    clear();
    setEditing({ base, form: toForm(base), met: false });
  };
  const save = (onFieldErrors: () => void) =>
    run(async () => {
      try {
        const saved = await changeQueue(tenant, base.id, base.version, Object.fromEntries(changes.map((field) => [field, form[field].trim()])));
        unsaved.current = false;
        setEditing({ base: saved, form: toForm(saved), met: false });
        putQueue(client, tenant, saved);
        notify(queueWords.saved(saved.name));
      } catch (failure) {
        const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as unknown as Queue | undefined) : undefined;
        if (current) return against(current);
        if (failure instanceof Refused) setErrors(failure.fields);
        onFieldErrors();
        throw failure;
      }
    });

  return { form, met, changes: changes.length, errors, error, busy, set, discard, save };
}
