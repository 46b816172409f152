import { expect, test } from 'vitest';
import { isShown, stepsOf } from './steps';

const fresh = { isNew: true, people: false, roles: false, secondAdministrator: false, mail: false };

test('it is shown while something of the workspace’s own is to do', () => {
  expect(isShown(fresh)).toBe(true);
  expect(isShown({ ...fresh, people: true, roles: true })).toBe(true);
  expect(isShown({ ...fresh, people: true, roles: true, secondAdministrator: true })).toBe(false);
  expect(isShown({ ...fresh, isNew: false })).toBe(false);
});

test('each step is as its fact', () => expect(stepsOf({ ...fresh, roles: true }).filter((step) => step.done)).toEqual([{ id: 'roles', done: true }]));
