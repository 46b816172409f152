/** The address after `?`. */
export interface PersonSearch {
  tab?: string;
}

export const readSearch = (raw: Record<string, unknown>): PersonSearch => (typeof raw.tab === 'string' && raw.tab !== '' ? { tab: raw.tab } : {});
