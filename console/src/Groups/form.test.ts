import { expect, test } from 'vitest';
import type { Group } from '../api/types';
import { changed, over, toChange, toForm } from './form';

const group = { name: 'Desk', description: '', roles: [{ id: 'r1' }], groups: [{ id: 'g1' }, { id: 'g2' }] } as unknown as Group;
const base = toForm(group);

test('only what was changed is sent', () => {
  expect(toChange(base, base)).toEqual({});
  expect(toChange(base, { ...base, name: ' Front desk ', roleIds: [] })).toEqual({ name: 'Front desk', roleIds: [] });
});

test('neither spaces nor an order are changes', () => {
  expect(changed(base, { ...base, name: 'Desk ', groupIds: ['g2', 'g1'] })).toEqual([]);
});

test('what two people changed in different places is kept', () => {
  const mine = { ...base, name: 'Mine', roleIds: ['r1', 'r2'] };
  const theirs = { ...base, name: 'Theirs', description: 'New', groupIds: ['g1'] };
  expect(over(base, mine, theirs)).toEqual({ name: 'Mine', description: 'New', roleIds: ['r1', 'r2'], groupIds: ['g1'] });
});
