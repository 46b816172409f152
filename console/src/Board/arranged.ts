import type { BoardAgent, Shown } from '../api/types';
import type { BoardSearch } from './search';
import { statesOf } from './search';

export type Line = { kind: 'group'; key: string; id: string | null; name: string; ready: number; all: number } | { kind: 'agent'; key: string; agent: BoardAgent };

/** Whether any work can come to them. */
export const isReady = ({ channels }: BoardAgent) => channels.some(({ code }) => code === null);

/** How many stand how. */
export function countOf(agents: readonly BoardAgent[]): Partial<Record<Shown, number>> {
  const counts: Partial<Record<Shown, number>> = {};
  for (const { shown } of agents) counts[shown] = (counts[shown] ?? 0) + 1;
  return counts;
}

/** Those who are meant, whatever they stand like. */
export function named(agents: readonly BoardAgent[], { name, takes }: BoardSearch): BoardAgent[] {
  const text = (name ?? '').trim().toLocaleLowerCase();
  return agents.filter((agent) => agent.displayName.toLocaleLowerCase().includes(text) && (!takes || agent.channels.some(({ channel, code }) => channel === takes && code === null)));
}

/** The lines of the board: those who stand as asked, under what they are put together by. Whoever is in two queues stands under both. */
export function arranged(agents: readonly BoardAgent[], search: BoardSearch, inNone: string): Line[] {
  const states = statesOf(search);
  const shown = states.length === 0 ? agents : agents.filter((agent) => states.includes(agent.shown));
  const { by } = search;
  if (!by) return shown.map((agent) => ({ kind: 'agent', key: agent.id, agent }));
  const groups = new Map<string | null, { name: string; agents: BoardAgent[] }>();
  const put = (id: string | null, name: string, agent: BoardAgent) => {
    const group = groups.get(id) ?? { name, agents: [] };
    groups.set(id, group);
    group.agents.push(agent);
  };
  for (const agent of shown) {
    const tags = by === 'queue' ? agent.queues : agent.skills;
    for (const { id, name } of tags) put(id, name, agent);
    if (tags.length === 0) put(null, inNone, agent);
  }
  return [...groups]
    .sort(([a, { name }], [b, { name: other }]) => Number(a === null) - Number(b === null) || name.localeCompare(other))
    .flatMap(([id, { name, agents: those }]): Line[] => [
      { kind: 'group', key: `of ${id}`, id, name, ready: those.filter(isReady).length, all: those.length },
      ...those.map((agent): Line => ({ kind: 'agent', key: `${id} ${agent.id}`, agent })),
    ]);
}
