import { useEffect, useRef, useState, type RefObject } from 'react';
import { isRefused, Refused } from '../../api/problem';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { forgetDraft, keepDraft, readDraft } from '../../ui/draft';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { changeUser } from '../actions';
import { useUserActions } from '../useUserActions';
import { compare, merge, type Difference } from './conflict';
import { changedFields, toChange, toForm, type EditForm } from './form';

interface Draft {
  base: EditForm;
  form: EditForm;
}

interface Editing {
  /** The person as last agreed with the server. */
  base: UserDetails;
  form: EditForm;
  differences: Difference[];
}

/** The edit form's state: what was loaded, what is typed, and what someone else changed meanwhile. */
export function useEdit(loaded: UserDetails, draftKey: string, unsaved: RefObject<boolean>) {
  const { tenant, sendsMail } = useReader();
  const { changed } = useUserActions();
  const { run, busy, error, clear } = useAction();
  const [draft] = useState(() => readDraft<Draft>(draftKey));
  const [restored, setRestored] = useState(draft !== null);
  const [editing, setEditing] = useState<Editing>(() => (draft ? meet(loaded, draft.base, draft.form) : fresh(loaded)));
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const { base, form, differences } = editing;
  const baseForm = toForm(base);
  const dirty = changedFields(baseForm, form).length > 0;

  // Someone else saved meanwhile. Where nothing is typed it is shown; else it is said, and what is typed stays.
  // While one's own change is on its way, its answer says how things are.
  // So it is where the workspace shows other profile fields now.
  const reshaped = loaded.version === base.version && String(Object.keys(loaded.profile)) !== String(Object.keys(base.profile));
  if ((loaded.version > base.version || reshaped) && !(dirty && busy)) setEditing(dirty ? meetAgain(loaded, editing) : fresh(loaded));

  const typed = useRef(false);
  useEffect(() => {
    unsaved.current = dirty;
    if (dirty) keepDraft(draftKey, { base: toForm(base), form } satisfies Draft);
    else if (typed.current) forgetDraft(draftKey);
    typed.current = true;
  }, [dirty, base, form, draftKey, unsaved]);

  const set = (change: Partial<EditForm>) => {
    setEditing((now) => ({ ...now, form: { ...now.form, ...change } }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
  };
  const reset = () => {
    setRestored(false);
    setErrors({});
    clear();
    setEditing(fresh(loaded.version >= base.version ? loaded : base));
  };

  const store = (from: UserDetails, next: EditForm) => changeUser(tenant, from.id, from.version, toChange(toForm(from), next));

  /** Stores the form; undefined when it was refused, null when someone else's changes have to be looked at first. */
  const save = (onFieldErrors: () => void) =>
    run(async () => {
      try {
        const saved = await store(base, form).catch(mend);
        if (!saved) return null;
        unsaved.current = false;
        forgetDraft(draftKey);
        setRestored(false);
        setEditing(fresh(saved));
        const asked = form.email !== baseForm.email && saved.email === baseForm.email ? saved.addressChange : null;
        changed(saved, asked ? words.edit.emailAsked(saved.displayName, asked.email, sendsMail) : words.edit.saved(saved.displayName));
        return saved;
      } catch (failure) {
        if (failure instanceof Refused) setErrors(failure.fields);
        onFieldErrors();
        throw failure;
      }
    });

  const mend = (failure: unknown) => {
    const current = isRefused(failure, 'changed-meanwhile') ? (failure.body.current as UserDetails) : undefined;
    if (!current) throw failure;
    const met = meet(current, baseForm, form);
    // Where they changed nothing that this form shows, there is nothing to ask.
    if (met.differences.length === 0) return store(current, met.form);
    setEditing(met);
    return null;
  };

  return { base, form, differences, dirty, errors, error, busy, restored, set, reset, save };
}

const fresh = (user: UserDetails): Editing => ({ base: user, form: toForm(user), differences: [] });

const meet = (current: UserDetails, before: EditForm, mine: EditForm): Editing => {
  const theirs = toForm(current);
  return { base: current, form: merge(before, mine, theirs), differences: compare(before, mine, theirs) };
};

/** Once more: what was said before is still to be seen. */
const meetAgain = (current: UserDetails, now: Editing): Editing => {
  const next = meet(current, toForm(now.base), now.form);
  const said = now.differences.filter((old) => !next.differences.some(({ field }) => field === old.field));
  return { ...next, differences: [...said, ...next.differences] };
};
