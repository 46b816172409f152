/** The address after `?`. */
export interface OutboxSearch {
  state?: string | undefined;
  kind?: string | undefined;
  workspace?: string | undefined;
  cursor?: string | undefined;
}

const keys = ['state', 'kind', 'workspace', 'cursor'] as const;

export function readSearch(raw: Record<string, unknown>): OutboxSearch {
  const search: OutboxSearch = {};
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}

export const listOf = (words: string | undefined) => (words ?? '').split(',').filter(Boolean);

/** A word in or out of a list in the address. */
export function toggled(words: string | undefined, word: string): string | undefined {
  const list = listOf(words);
  return (list.includes(word) ? list.filter((other) => other !== word) : [...list, word]).join(',') || undefined;
}
