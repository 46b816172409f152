import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Agent, AgentChange } from '../api/types';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { agentWords as say } from '../words/agents';
import { agentQuery, changeAgent } from './queries';

/** Shows a choice at once and keeps it, one after the other; what could not be kept is shown as it was. */
export function useAgentChange(id: string, loaded: Agent | undefined) {
  const { tenant } = useReader();
  const client = useQueryClient();
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const [chosen, setChosen] = useState<AgentChange>({});
  const [error, setError] = useState<Error | null>(null);

  const keep = async (change: AgentChange, what: string) => {
    try {
      const kept = await changeAgent(tenant, id, change);
      client.setQueryData(agentQuery(tenant, id).queryKey, kept);
      announce(say.saved(what));
    } catch (failure) {
      setError(failure as Error);
    }
    // Unless it was chosen anew meanwhile.
    setChosen((now) => Object.fromEntries(Object.entries(now).filter(([field, value]) => !(field in change) || change[field as keyof AgentChange] !== value)));
    for (const kind of ['users', 'queues']) void client.invalidateQueries({ queryKey: [tenant, kind] });
  };
  const set = (change: AgentChange, what: string) => {
    setError(null);
    setChosen((now) => ({ ...now, ...change }));
    before.current = before.current.then(() => keep(change, what));
  };
  return { agent: loaded && ({ ...loaded, ...chosen } as Agent), set, error };
}
