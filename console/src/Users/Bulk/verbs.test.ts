import { expect, test } from 'vitest';
import { offeredVerbs } from './verbs';

const every = () => true;

test('what is offered follows the workspace', () => {
  expect(offeredVerbs(every, { verbs: ['suspend'], rolesThroughGroups: false })).toEqual(['add_role', 'add_group', 'suspend', 'reactivate', 'remove_role', 'remove_group', 'unlock', 'resend_invite']);
  expect(offeredVerbs(every, { verbs: ['delete'], rolesThroughGroups: true })).toEqual(['add_group', 'delete', 'remove_group', 'unlock', 'resend_invite']);
  expect(offeredVerbs(every, { verbs: ['deactivate'], rolesThroughGroups: false })).toEqual(['add_role', 'add_group', 'deactivate', 'activate', 'remove_role', 'remove_group', 'unlock', 'resend_invite']);
});

test('what is offered follows the permissions', () => {
  expect(offeredVerbs((permission) => permission === 'users:block', { verbs: ['suspend', 'delete'], rolesThroughGroups: false })).toEqual(['suspend', 'reactivate']);
  expect(offeredVerbs(() => false, { verbs: ['suspend'], rolesThroughGroups: false })).toEqual([]);
});
