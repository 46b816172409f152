/** The invitations on show, as the address says it. */
export interface InvitesSearch {
  search?: string;
  cursor?: string;
  /** Inviting several at once is open. */
  new?: string;
}

export function readSearch(raw: Record<string, unknown>): InvitesSearch {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const [search, cursor, open] = [text(raw.search).slice(0, 200), text(raw.cursor), text(raw.new)];
  return { ...(search && { search }), ...(cursor && { cursor }), ...(open && { new: open }) };
}
