import { expect, test } from 'vitest';
import { pastedAddress } from './pastedAddress';

test.each([
  ['mailto:ana@x.example', 'ana@x.example'],
  ['mailto:ana@x.example?subject=Hello', 'ana@x.example'],
  ['"ana@x.example"', 'ana@x.example'],
  ["'ana@x.example'", 'ana@x.example'],
  ['Ana Diaz <ana@x.example>', 'ana@x.example'],
  ['"Diaz, Ana" <ana@x.example>;', 'ana@x.example'],
  ['<mailto:ana@x.example>', 'ana@x.example'],
  ['  ana.diaz+night@x.example \n', 'ana.diaz+night@x.example'],
  ['ana@x.example;', 'ana@x.example'],
])('of %s the address is left', (text, address) => expect(pastedAddress(text)).toBe(address));

test.each(['ana@x.example', 'ana@x.example; bo@x.example', 'Ana Diaz', 'ana@', '@x.example', 'ana@x,example', '', 'call ana@x.example today'])('%s stays as it is', (text) => expect(pastedAddress(text)).toBeNull());
