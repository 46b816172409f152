import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type RefObject } from 'react';
import { isRefused, Refused } from '../api/problem';
import type { Group } from '../api/types';
import { useReader } from '../Shell/me';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { groupWords } from '../words/groups';
import { changeGroup } from './actions';
import { changed, over, toChange, toForm, type GroupForm } from './form';
import { putGroup } from './queries';

/** A group's form: what was loaded, what is changed here, and whether someone else changed something meanwhile. */
export function useGroupEdit(loaded: Group, unsaved: RefObject<boolean>) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error, clear } = useAction();
  const [editing, setEditing] = useState({ base: loaded, form: toForm(loaded), met: false });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const { base, form, met } = editing;
  const changes = changed(toForm(base), form);
  const dirty = changes.length > 0;

  const against = (current: Group) => setEditing({ base: current, form: over(toForm(base), form, toForm(current)), met: dirty });
  // While one's own change is on its way, its answer says how things are.
  if (loaded.version > base.version && !busy) against(loaded);

  useEffect(() => {
    unsaved.current = dirty;
    return () => void (unsaved.current = false);
  }, [dirty, unsaved]);

  const set = (change: Partial<GroupForm>) => {
    setEditing((now) => ({ ...now, form: { ...now.form, ...change } }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const discard = () => {
    setErrors({});
    clear();
    setEditing({ base, form: toForm(base), met: false });
  };

  /** Stores the form; undefined when it was refused, null when someone else's changes have to be looked at first. */
  const save = () =>
    run(async () => {
      try {
        const saved = await changeGroup(tenant, base.id, base.version, toChange(toForm(base), form));
        unsaved.current = false;
        setEditing({ base: saved, form: toForm(saved), met: false });
        putGroup(client, tenant, saved);
        notify(groupWords.saved(saved.name));
        return saved;
      } catch (failure) {
        const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as unknown as Group | undefined) : undefined;
        if (current) {
          against(current);
          return null;
        }
        if (failure instanceof Refused) setErrors(failure.fields);
        throw failure;
      }
    });

  return { base, form, met, changes, errors, error, busy, set, discard, save, clear };
}
