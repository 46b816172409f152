/** What a preset's pages call someone to whom conversations come. */
export const agentWordOf = (preset: string | undefined) => (preset === 'omnichannel' ? 'CSR user' : 'Agent');
