import { expect, it } from 'vitest';
import type { BoardAgent, Shown } from '../api/types';
import { arranged, countOf, named } from './arranged';
import { merged } from './merged';

const agent = (id: string, shown: Shown, queues: string[] = [], takes: string[] = []): BoardAgent => ({
  id, displayName: id, picture: null, shown, availability: 'available', since: null, turnsAt: null,
  channels: (['voice', 'chat', 'email'] as const).map((channel) => ({ channel, code: takes.includes(channel) ? null : 'offline' })),
  queues: queues.map((name) => ({ id: name, name, priority: 5 })), skills: [],
});

const ana = agent('Ana', 'available', ['Billing', 'Sales'], ['chat']);
const ben = agent('Ben', 'busy', ['Billing']);
const cem = agent('Cem', 'offline');
const all = [ana, ben, cem];

it('puts whoever is in two queues under both, with how many can take work, and those in none last', () => {
  expect(arranged(all, { by: 'queue' }, 'None').map((line) => (line.kind === 'group' ? `${line.name} ${line.ready}/${line.all}` : line.agent.id))).toEqual(
    ['Billing 1/2', 'Ana', 'Ben', 'Sales 1/1', 'Ana', 'None 0/1', 'Cem']);
  expect(arranged(all, { shown: 'busy,offline' }, 'None').map(({ key }) => key)).toEqual(['Ben', 'Cem']);
});

it('finds by any part of the name and by what they take now', () => {
  expect(named(all, { name: 'E' })).toEqual([ben, cem]);
  expect(named(all, { takes: 'chat' })).toEqual([ana]);
  expect(countOf(all)).toEqual({ available: 1, busy: 1, offline: 1 });
});

it('changes only those who were asked for', () => {
  const later = { ...ben, shown: 'away' as const };
  const board = merged({ items: all, more: false, choices: [] }, ['Ben', 'Cem', 'Dov'], [later, agent('Bea', 'busy')]);
  expect(board.items.map(({ id, shown }) => `${id} ${shown}`)).toEqual(['Ana available', 'Bea busy', 'Ben away']);
  expect(board.items[0]).toBe(ana);
});
