export interface OperatorSearch {
  search?: string | undefined;
  cursor?: string | undefined;
  new?: '1' | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const readSearch = (raw: Record<string, unknown>): OperatorSearch => ({ search: text(raw.search), cursor: text(raw.cursor), new: raw.new === '1' ? '1' : undefined });
