import { useReader } from '../Shell/me';

const prefix = 'roster.draft.';

/** Drafts belong to a person, a tenant and a form. */
export function useDraftKey(form: string) {
  const { tenant, me } = useReader();
  return `${me?.user?.id ?? 'key'}.${tenant}.${form}`;
}

/** Typed text that outlives an ended session: kept in this tab only, for the person who typed it. */
export function readDraft<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(prefix + key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function keepDraft(key: string, value: unknown) {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Storage may be full or switched off; the form itself still holds the text.
  }
}

export function forgetDraft(key: string) {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept then.
  }
}

export function forgetDrafts() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
