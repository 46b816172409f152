import { expect, it } from 'vitest';
import { begin, moved, zoomed } from './crop';

it('begins with the middle, as large as it can be', () => {
  expect(begin(400, 200)).toMatchObject({ x: 100, y: 0, part: 200, zoom: 1 });
  expect(begin(200, 400)).toMatchObject({ x: 0, y: 100, part: 200 });
});

it('moves with the hand and stops at the edges', () => {
  expect(moved(begin(400, 200), 28, 28)).toMatchObject({ x: 120, y: 0 });
  expect(moved(begin(400, 200), 10_000, 0)).toMatchObject({ x: 200 });
  expect(moved(begin(400, 200), -10_000, -10_000)).toMatchObject({ x: 0, y: 0 });
});

it('zooms around the middle, neither beyond the picture nor too close', () => {
  const close = zoomed(begin(400, 200), 2);
  expect(close).toMatchObject({ zoom: 2, part: 100, x: 150, y: 50 });
  expect(zoomed(close, 1)).toMatchObject(begin(400, 200));
  expect(zoomed(moved(close, 10_000, 10_000), 1)).toMatchObject({ x: 200, y: 0, part: 200 });
  expect(zoomed(close, 99).zoom).toBe(4);
  expect(zoomed(close, 0).zoom).toBe(1);
});
