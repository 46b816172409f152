/** The deleted people on show, as the address says it. */
export interface DeletedSearch {
  search?: string;
  cursor?: string;
}

export function readSearch(search: Record<string, unknown>): DeletedSearch {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const [term, cursor] = [text(search.search).slice(0, 200), text(search.cursor)];
  return { ...(term && { search: term }), ...(cursor && { cursor }) };
}
