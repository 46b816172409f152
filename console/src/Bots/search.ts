export interface BotsSearch {
  search?: string | undefined;
  cursor?: string | undefined;
  new?: '1' | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const readSearch = (raw: Record<string, unknown>): BotsSearch => ({ search: text(raw.search), cursor: text(raw.cursor), new: raw.new === '1' ? '1' : undefined });
