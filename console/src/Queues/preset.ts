/** Whether a preset's pages speak of queues. */
export const hasQueues = (preset: string | undefined) => preset !== undefined && preset !== 'omnichannel';

/** Whether it looks for agents who are in none. */
export const asksForQueues = (preset: string | undefined) => preset === 'call-center' || preset === 'balanced';

/** Where queues are the queue's own business, a person's are only shown with the person. */
export const editedOnQueue = (preset: string | undefined) => preset === 'call-center';
