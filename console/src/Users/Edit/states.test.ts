import { expect, test } from 'vitest';
import type { UserDetails } from '../../api/types';
import { stateChoices } from './states';

const yes: UserDetails['may']['suspend'] = { allowed: true, code: null, reason: null };
const no: typeof yes = { allowed: false, code: 'own-state', reason: 'Nobody changes their own state.' };
const user = (state: UserDetails['state'], verdict = yes) => ({ state, may: { suspend: verdict, reactivate: verdict, deactivate: verdict, activate: verdict } as unknown as UserDetails['may'] });

test('the states on offer are the workspace’s own', () => {
  expect(stateChoices(user('active'), ['suspend']).options).toEqual(['active', 'suspended']);
  expect(stateChoices(user('active'), ['deactivate']).options).toEqual(['active', 'deactivated']);
  expect(stateChoices(user('active'), ['suspend', 'deactivate', 'delete']).options).toEqual(['active', 'suspended', 'deactivated']);
  expect(stateChoices(user('active'), ['delete']).options).toEqual(['active']);
});

test('whoever is out can come back, whatever the workspace offers now', () => {
  expect(stateChoices(user('deactivated'), ['suspend']).options).toEqual(['active', 'suspended', 'deactivated']);
  expect(stateChoices(user('suspended'), ['deactivate']).options).toEqual(['active', 'suspended', 'deactivated']);
  expect(stateChoices(user('suspended'), []).options).toEqual(['active', 'suspended']);
});

test('where none may be chosen, it says why', () => {
  expect(stateChoices(user('active', no), ['suspend'])).toEqual({ options: ['active'], refused: no.reason });
  expect(stateChoices(user('invited'), ['suspend'])).toEqual({ options: ['invited'], refused: null });
});
