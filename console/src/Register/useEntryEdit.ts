import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type RefObject } from 'react';
import { isRefused, Refused } from '../api/problem';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { changed, over, toForm, type EntryForm } from './form';
import type { Entry, Kind } from './kind';

/** An entry's form: what was loaded, what is changed here, and whether someone else changed something meanwhile. */
export function useEntryEdit<E extends Entry>({ words: say, change, put }: Kind<E>, loaded: E, unsaved: RefObject<boolean>) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error, clear } = useAction();
  const [{ base, form, met }, setEditing] = useState({ base: loaded, form: toForm(loaded), met: false });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const changes = changed(toForm(base), form);
  const dirty = changes.length > 0;

  const against = (current: E) => setEditing({ base: current, form: over(toForm(base), form, toForm(current)), met: dirty });
  // While one's own change is on its way, its answer says how things are.
  if (loaded.version > base.version && !busy) against(loaded);

  useEffect(() => {
    unsaved.current = dirty;
    return () => void (unsaved.current = false);
  }, [dirty, unsaved]);

  const set = (typed: Partial<EntryForm>) => {
    setEditing((now) => ({ ...now, form: { ...now.form, ...typed } }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in typed))));
  };
  const discard = () => {
    setErrors({});
    clear();
    setEditing({ base, form: toForm(base), met: false });
  };
  const save = (onFieldErrors: () => void) =>
    run(async () => {
      try {
        const saved = await change(tenant, base.id, base.version, Object.fromEntries(changes.map((field) => [field, form[field].trim()])));
        unsaved.current = false;
        setEditing({ base: saved, form: toForm(saved), met: false });
        put(client, tenant, saved);
        notify(say.saved(saved.name));
      } catch (failure) {
        const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as unknown as E | undefined) : undefined;
        if (current) return against(current);
        if (failure instanceof Refused) setErrors(failure.fields);
        onFieldErrors();
        throw failure;
      }
    });

  return { form, met, changes: changes.length, errors, error, busy, set, discard, save };
}
