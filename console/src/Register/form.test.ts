import { expect, test } from 'vitest';
import { changed, over } from './form';

const before = { name: 'Billing', description: '' };

test('spaces are no change', () => {
  expect(changed(before, { name: ' Billing ', description: ' ' })).toEqual([]);
  expect(changed(before, { name: 'Bills', description: '' })).toEqual(['name']);
});

test('what someone else changed is taken where nothing was typed', () => {
  expect(over(before, { name: 'Bills', description: '' }, { name: 'Accounts', description: 'Invoices' })).toEqual({ name: 'Bills', description: 'Invoices' });
});
