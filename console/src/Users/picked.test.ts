import { expect, test } from 'vitest';
import { isPicked, nobody, pick, pickPage } from './picked';

const rows = ['a', 'b', 'c', 'd'];

test('a row is picked and dropped, and those of other pages stay', () => {
  const one = pick({ ids: ['z'], everyone: false }, rows, 'b', null);
  expect(one.ids).toEqual(['z', 'b']);
  expect(pick(one, rows, 'b', null).ids).toEqual(['z']);
});

test('a range goes from the last row to this one, either way, and drops as it picks', () => {
  const range = pick(pick(nobody, rows, 'd', null), rows, 'b', 'd');
  expect([...range.ids].sort()).toEqual(['b', 'c', 'd']);
  expect(pick(range, rows, 'c', 'd').ids).toEqual(['b']);
  expect(pick(nobody, rows, 'c', 'gone').ids).toEqual(['c']);
});

test('the box of the page picks all of it, then none of it', () => {
  const all = pickPage({ ids: ['z', 'b'], everyone: false }, rows);
  expect([...all.ids].sort()).toEqual(['a', 'b', 'c', 'd', 'z']);
  expect(pickPage(all, rows).ids).toEqual(['z']);
});

test('one row dropped from everyone leaves the page without it', () => {
  const everyone = { ids: [], everyone: true };
  expect(isPicked(everyone, 'x')).toBe(true);
  expect(pick(everyone, rows, 'b', null)).toEqual({ ids: ['a', 'c', 'd'], everyone: false });
  expect(pickPage(everyone, rows)).toEqual(nobody);
});
