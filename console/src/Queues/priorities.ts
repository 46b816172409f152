import { queueWords } from '../words/queues';

/** The places in a queue to choose from, the first one first. */
export const priorities = Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: queueWords.members.priority(index + 1) }));
