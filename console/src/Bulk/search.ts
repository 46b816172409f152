/** The addresses of the two pages, after `?`. */
export interface JobsSearch {
  cursor?: string;
}

export interface JobSearch {
  show?: string;
}

export const readJobsSearch = (raw: Record<string, unknown>): JobsSearch => (typeof raw['cursor'] === 'string' ? { cursor: raw['cursor'] } : {});
export const readJobSearch = (raw: Record<string, unknown>): JobSearch => (typeof raw['show'] === 'string' ? { show: raw['show'] } : {});
