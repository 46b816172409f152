import { useSyncExternalStore } from 'react';

/** Jobs started in this tab and not yet looked at to their end; they outlive the page and its reload. */
const key = 'roster.jobs';
const listeners = new Set<() => void>();
let jobs: readonly { tenant: string; id: string }[] = read();

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as { tenant: string; id: string }[];
  } catch {
    return [];
  }
}

function write(next: typeof jobs) {
  jobs = next;
  try {
    sessionStorage.setItem(key, JSON.stringify(jobs));
  } catch {
    // Without storage they are watched for as long as the page lives.
  }
  listeners.forEach((listener) => listener());
}

export const watchJob = (tenant: string, id: string) => write([...jobs, { tenant, id }]);
export const unwatchJob = (id: string) => write(jobs.filter((job) => job.id !== id));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useWatched = () => useSyncExternalStore(subscribe, () => jobs);
