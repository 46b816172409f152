import type { StateFilter } from './view';

/** The cards above the list. The bot platform has three; the others show who has not joined and who is locked as well. */
export function cardsOf(preset: string | undefined, verbs: readonly string[] = ['suspend']): ('total' | StateFilter)[] {
  const out: StateFilter[] = [...(verbs.includes('suspend') ? (['suspended'] as const) : []), ...(verbs.includes('deactivate') ? (['deactivated'] as const) : [])];
  return ['total', 'active', ...out, ...(preset === undefined || preset === 'bot-platform' ? [] : (['invited', 'locked'] as const))];
}
