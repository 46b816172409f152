import { expect, it } from 'vitest';
import type { UserPage } from '../api/types';
import { changedRows, heldBack } from './steady';

const page = (...rows: [string, number][]) => ({ items: rows.map(([id, version]) => ({ id, version })), next: null, previous: null }) as unknown as UserPage;
const ids = (of: UserPage | null) => of?.items.map((row) => `${row.id}${row.version}`);

it('holds rows back that come, go or move, with what is new of the others', () => {
  expect(heldBack(page(['a', 1], ['b', 1]), page(['a', 1], ['b', 2]))).toBeNull();
  expect(ids(heldBack(page(['a', 1], ['b', 1]), page(['x', 1], ['a', 2], ['b', 1])))).toEqual(['a2', 'b1']);
  expect(ids(heldBack(page(['a', 1], ['b', 1]), page(['b', 3])))).toEqual(['a1', 'b3']);
  expect(ids(heldBack(page(['a', 1], ['b', 1]), page(['b', 1], ['a', 1])))).toEqual(['a1', 'b1']);
});

it('lights up what is new', () => {
  expect(changedRows(page(['a', 1], ['b', 1]), page(['a', 1], ['b', 2], ['c', 0]))).toEqual(['b', 'c']);
});
