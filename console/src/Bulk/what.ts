import type { Job } from '../api/types';
import { bulk } from '../words/bulk';

/** A job in a few words: what is done, and with which role or group. */
export const whatOf = (job: Job) => {
  const thing = job.role ?? job.group;
  return bulk.jobs.what(job.verb, thing && (thing.name ?? bulk.jobs.goneThing));
};
