import { isRange, type RangeName } from '../../Statistics/range';

/** The address after `?`. */
export interface PersonSearch {
  tab?: string;
  /** Of the tab of statistics. */
  range?: RangeName;
}

export const readSearch = (raw: Record<string, unknown>): PersonSearch => ({ ...(typeof raw.tab === 'string' && raw.tab !== '' ? { tab: raw.tab } : {}), ...(isRange(raw.range) ? { range: raw.range } : {}) });
