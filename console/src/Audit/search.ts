/** The address after `?`. */
export interface AuditSearch {
  about?: string;
  actor?: string;
  name?: string;
  from?: string;
  to?: string;
  cursor?: string;
}

const keys = ['about', 'actor', 'name', 'from', 'to', 'cursor'] as const;
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

export function readSearch(raw: Record<string, unknown>): AuditSearch {
  const search: AuditSearch = {};
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '' && ((key !== 'from' && key !== 'to') || isDay(value))) search[key] = value;
  }
  return search;
}
