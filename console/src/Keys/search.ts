/** The address of the page of API keys. */
export interface KeysSearch {
  ended?: '1' | undefined;
  cursor?: string | undefined;
}

export function readSearch(search: Record<string, unknown>): KeysSearch {
  return { ...(search.ended === '1' && { ended: '1' }), ...(typeof search.cursor === 'string' && search.cursor && { cursor: search.cursor }) };
}
