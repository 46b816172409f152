import { expect, test } from 'vitest';
import { countryOf, readNumber } from './number';

test('a number is taken as people write it', () => {
  for (const typed of ['+34 600 11 12 22', '0034600111222', ' +34-600-111-222 ']) expect(readNumber(typed)?.e164).toBe('+34600111222');
  expect(readNumber('+34600111222')?.shown).toBe('+34 600 11 12 22');
  expect(countryOf(readNumber('+34600111222')?.country)).toBe('Spain');
});

test('what is no number, or has no country, is not taken', () => {
  for (const typed of ['600 111 222', '+34 12', 'call me', '+999 123']) expect(readNumber(typed)).toBeNull();
});
