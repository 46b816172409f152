import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typesOf } from './api.mjs';

test('the types are those of the description', async () => {
  const made = await typesOf();
  expect(readFileSync(new URL('../src/api/schema.d.ts', import.meta.url), 'utf8'), 'Run: npm --prefix console run api').toBe(made);
});
