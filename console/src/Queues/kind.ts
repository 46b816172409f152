import type { Queue } from '../api/types';
import type { Kind } from '../Register/kind';
import { queueWords } from '../words/queues';
import { archiveQueue, bringQueueBack, changeQueue, createQueue } from './actions';
import { putQueue } from './queries';

export const queueKind = {
  words: queueWords,
  param: 'queue',
  to: '/$tenant/queues',
  update: 'queues:update',
  create: createQueue,
  change: changeQueue,
  archive: archiveQueue,
  bringBack: bringQueueBack,
  put: putQueue,
} satisfies Kind<Queue>;
