import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const texts = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

/** Only the styles of what is used are taken along: one that is forgotten leaves a field that looks broken. */
it('every component of Mantine that is used has its styles', () => {
  const used = texts('src', '.tsx').flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names]) => names.split(',').map((name) => name.trim())),
  );
  const taken = texts('src/theme', '.css').flatMap((sheet) => [...sheet.matchAll(/@mantine\/core\/styles\/([\w-]+)\.css/g)].map(([, name]) => name));
  const made = readdirSync(join(root, 'node_modules/@mantine/core/styles')).map((name) => name.replace('.css', ''));

  expect(used).toContain('Button');
  expect([...new Set(used)].filter((name) => made.includes(name) && !taken.includes(name))).toEqual([]);
});
