import { expect, it } from 'vitest';
import { parseAddress, writeAddress } from './address';

it('writes a readable address', () => {
  expect(writeAddress({ state: 'active,locked', sort: '-email', search: 'ana@acme.example', cursor: undefined, user: '' })).toBe('?state=active,locked&sort=-email&search=ana@acme.example');
  expect(writeAddress({})).toBe('');
});

it('reads back what it wrote, whatever was typed', () => {
  for (const search of ['100% & more?', 'a+b=c', '#1', '"quoted"', '李明华 🚀', '0042', 'true', 'null', ' spaced ']) {
    expect(parseAddress(writeAddress({ search }))).toEqual({ search });
  }
});
