import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { isRefused, Refused } from '../api/problem';
import type { Role } from '../api/types';
import { useReader } from '../Shell/me';
import { forgetDraft, keepDraft, readDraft } from '../ui/draft';
import { notify } from '../ui/notify';
import { useAction } from '../ui/useAction';
import { roleWords } from '../words/roles';
import { changeRole } from './actions';
import { changeCount, join, meet, toChange, toForm, type Meeting, type RoleForm } from './form';
import { putRole } from './queries';

interface Draft {
  base: RoleForm;
  form: RoleForm;
}

interface Editing {
  /** The role as last agreed with the server. */
  base: Role;
  form: RoleForm;
  /** What someone else changed meanwhile. */
  met: Meeting | null;
}

/** A role's form: what was loaded, what is changed here, and what someone else changed meanwhile. */
export function useRoleEdit(loaded: Role, draftKey: string, unsaved: RefObject<boolean>) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const { run, busy, error, clear } = useAction();
  const [draft] = useState(() => readDraft<Draft>(draftKey));
  const [restored, setRestored] = useState(draft !== null);
  const [editing, setEditing] = useState<Editing>(() => (draft ? against(loaded, draft.base, draft.form) : fresh(loaded)));
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const { base, form, met } = editing;
  const changes = changeCount(toForm(base), form);
  const dirty = changes > 0;

  // Someone else saved meanwhile. Where nothing is changed here it is shown; else it is said, and what was done here stays.
  // While one's own change is on its way, its answer says how things are.
  if (loaded.version > base.version && !(dirty && busy)) setEditing(dirty ? against(loaded, toForm(base), form, met) : fresh(loaded));

  const typed = useRef(false);
  useEffect(() => {
    unsaved.current = dirty;
    if (dirty) keepDraft(draftKey, { base: toForm(base), form } satisfies Draft);
    else if (typed.current) forgetDraft(draftKey);
    typed.current = true;
    return () => void (unsaved.current = false);
  }, [dirty, base, form, draftKey, unsaved]);

  const set = (change: Partial<RoleForm>) => {
    setEditing((now) => ({ ...now, form: { ...now.form, ...change } }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const discard = () => {
    setRestored(false);
    setErrors({});
    clear();
    setEditing(fresh(loaded.version >= base.version ? loaded : base));
  };

  const store = (from: Role, next: RoleForm) => changeRole(tenant, from.id, from.version, toChange(toForm(from), next));

  const mend = (failure: unknown) => {
    const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as unknown as Role | undefined) : undefined;
    if (!current) throw failure;
    putRole(client, tenant, current);
    const editing = against(current, toForm(base), form);
    // Where they did nothing that this form does not do too, there is nothing to look at.
    if (!editing.met) return store(current, editing.form);
    setEditing(editing);
    return null;
  };

  /** Stores the form; undefined when it was refused, null when someone else's changes have to be looked at first. */
  const save = () =>
    run(async () => {
      try {
        const saved = await store(base, form).catch(mend);
        if (!saved) return null;
        unsaved.current = false;
        forgetDraft(draftKey);
        setRestored(false);
        setEditing(fresh(saved));
        putRole(client, tenant, saved);
        notify(roleWords.saved(saved.name));
        return saved;
      } catch (failure) {
        if (failure instanceof Refused) setErrors(failure.fields);
        throw failure;
      }
    });

  return { base, form, met, changes, errors, error, busy, restored, set, discard, save, clear };
}

const fresh = (role: Role): Editing => ({ base: role, form: toForm(role), met: null });

const against = (current: Role, before: RoleForm, mine: RoleForm, said: Meeting | null = null): Editing => {
  const met = meet(before, mine, toForm(current));
  const all = said ? join(said, met) : met;
  return { base: current, form: met.form, met: all.texts.length + all.added.length + all.removed.length > 0 ? all : null };
};
