import { expect, it } from 'vitest';
import { waitBefore } from './line';

it('waits longer each time, and never longer than a quarter of a minute', () => {
  expect([0, 1, 2, 3].map((attempt) => waitBefore(attempt, 1))).toEqual([250, 500, 1000, 2000]);
  expect(waitBefore(0, 0)).toBe(125);
  expect(waitBefore(40, 1)).toBe(15_000);
});
