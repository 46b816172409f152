import type { WebhookDelivery } from '../api/types';

export const states = ['waiting', 'delivered', 'failed', 'withheld'] as const satisfies readonly WebhookDelivery['state'][];

/** The address of one webhook's page. */
export interface WebhookSearch {
  state?: WebhookDelivery['state'] | undefined;
  cursor?: string | undefined;
}

export function readSearch(search: Record<string, unknown>): WebhookSearch {
  const state = states.find((known) => known === search.state);
  return { ...(state && { state }), ...(typeof search.cursor === 'string' && search.cursor && { cursor: search.cursor }) };
}
