import type { BoardAgent, BoardAgents } from '../api/types';

/** The board with some agents as they are now: who is not among them any more is off it, and all others stay the same objects. */
export function merged(board: BoardAgents, asked: readonly string[], now: readonly BoardAgent[]): BoardAgents {
  const byId = new Map(now.map((agent) => [agent.id, agent]));
  const kept = board.items.flatMap((agent) => (asked.includes(agent.id) ? (byId.get(agent.id) ?? []) : agent));
  const known = new Set(board.items.map(({ id }) => id));
  const added = now.filter(({ id }) => !known.has(id));
  return { ...board, items: added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.displayName.localeCompare(b.displayName)) };
}
