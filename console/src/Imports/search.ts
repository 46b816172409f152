/** The addresses of the two pages, after `?`. */
export interface ImportsSearch {
  cursor?: string;
}

export interface ImportSearch {
  show?: string;
}

export const readImportsSearch = (raw: Record<string, unknown>): ImportsSearch => (typeof raw['cursor'] === 'string' ? { cursor: raw['cursor'] } : {});
export const readImportSearch = (raw: Record<string, unknown>): ImportSearch => (typeof raw['show'] === 'string' ? { show: raw['show'] } : {});
