import { expect, it } from 'vitest';
import { exactTotal } from './total';
import { readView } from './view';

const summary = { total: 312, locked: 2, byState: { active: 300, suspended: 12 }, byType: { agent: 200, viewer: 10 } };
const total = (search: Parameters<typeof readView>[0]) => exactTotal(readView(search), summary);

it('a total is told only where it is exact', () => {
  expect(total({})).toBe(312);
  expect(total({ state: 'active,suspended' })).toBe(312);
  expect(total({ state: 'locked' })).toBe(2);
  expect(total({ type: 'agent,viewer' })).toBe(210);
  expect(total({ type: 'analyst' })).toBe(0);
  expect(total({ state: 'active', type: 'agent' })).toBeNull();
  expect(total({ state: 'active,locked' })).toBeNull();
  expect(total({ search: 'ana' })).toBeNull();
  expect(total({ role: 'r' })).toBeNull();
  expect(exactTotal(readView({}), undefined)).toBeNull();
});
