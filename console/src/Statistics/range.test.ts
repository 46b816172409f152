import { expect, test } from 'vitest';
import { statisticsWords as say } from '../words/statistics';
import { isRange, queryOf, todayIn } from './range';

test('a range ends today and begins with a whole period', () => {
  expect(queryOf('days', '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30', by: 'day' });
  expect(queryOf('weeks', '2026-11-29')).toEqual({ from: '2026-09-07', to: '2026-11-29', by: 'week' });
  expect(queryOf('weeks', '2026-11-30')).toEqual({ from: '2026-09-14', to: '2026-11-30', by: 'week' });
  expect(queryOf('months', '2026-03-31')).toEqual({ from: '2025-04-01', to: '2026-03-31', by: 'month' });
});

test('today is the workspace’s', () => {
  expect(todayIn('Asia/Tokyo', Date.parse('2026-11-30T20:00:00Z'))).toBe('2026-12-01');
  expect(todayIn('America/New_York', Date.parse('2026-12-01T03:00:00Z'))).toBe('2026-11-30');
});

test('what is no range is none', () => expect([isRange('weeks'), isRange('year'), isRange(undefined)]).toEqual([true, false, false]));

test('times are said in two units at most', () => expect([0, 59, 60, 3_599, 3_600, 36_061, 4_000_000].map(say.duration)).toEqual(['0 s', '59 s', '1 min', '59 min', '1 h 0 min', '10 h 1 min', '1,111 h 6 min']));
