import type { Shown } from '../api/types';

/** What a preset's pages call someone to whom conversations come. */
export const agentWordOf = (preset: string | undefined) => (preset === 'omnichannel' ? 'CSR user' : 'Agent');

/** Whether what is called the status of a person is where they stand as an agent. */
export const statusIsAvailability = (preset: string | undefined) => preset === 'omnichannel';

/** Whether the list says of everyone if they are online, page of the console included. */
export const showsOnline = (preset: string | undefined) => preset === 'call-center';

/** What the two filters are called: of a person's state, and of where they stand. */
export const filterWords = (preset: string | undefined, say: { status: string; state: string; availability: string }) =>
  statusIsAvailability(preset) ? { state: say.state, availability: say.status } : { state: say.status, availability: say.availability };

/** What a preset may show someone as, for a filter. */
export const shownAs = (preset: string | undefined): readonly Shown[] =>
  preset === 'omnichannel' ? ['available', 'busy', 'offline', 'disconnected'] : preset === 'call-center' ? ['available', 'busy', 'offline', 'reconnecting'] : ['available', 'busy', 'away', 'offline', 'reconnecting', 'disconnected'];
