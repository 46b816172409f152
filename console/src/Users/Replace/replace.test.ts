import { expect, test } from 'vitest';
import type { ReplacementPreview, UserDetails } from '../../api/types';
import { check, comingThrough, isSame, startOf, toBody } from './form';

const user = { displayName: 'Ana López', email: 'ana@acme.example', phone: '+34600111222', type: 'agent', roles: [{ id: 'r1', own: true }], version: 3 } as unknown as UserDetails;

test('only what is different is sent, and what is ticked is named', () => {
  const form = startOf(user);
  expect(isSame(form, user)).toBe(true);
  expect(toBody({ ...form, type: 'viewer', roleIds: ['r2'] }, user)).toEqual({ type: 'viewer', carryOver: ['names', 'phone', 'externalId', 'timeZone'], roleIds: ['r2'], reason: null });
  expect(toBody({ ...form, email: ' new@acme.example ', carry: ['phone'], givenName: 'Luz' }, user)).toMatchObject({ email: 'new@acme.example', carryOver: ['phone'], givenName: 'Luz', familyName: null });
});

test('another name, type or address is something to do', () => {
  const form = startOf(user);
  expect(isSame({ ...form, carry: ['phone'] }, user)).toBe(false);
  expect(isSame({ ...form, type: 'viewer' }, user)).toBe(false);
  expect(isSame({ ...form, email: 'other@acme.example' }, user)).toBe(false);
});

test('roles that give nothing, or may not be given, do not come through', () => {
  const yes = { allowed: true, code: null, reason: null };
  const roles = [
    { id: 'whole', name: '', fit: 'whole', leftOut: [], mayGive: yes },
    { id: 'part', name: '', fit: 'part', leftOut: [], mayGive: yes },
    { id: 'none', name: '', fit: 'none', leftOut: [], mayGive: yes },
    { id: 'not', name: '', fit: 'whole', leftOut: [], mayGive: { ...yes, allowed: false } },
  ];
  expect(comingThrough({ roles } as unknown as ReplacementPreview)).toEqual(['whole', 'part']);
});

test('names are asked for only where they do not go along', () => {
  const me = { policy: { requiredAtCreate: ['givenName', 'roleIds'] } } as never;
  expect(check(startOf(user), me)).toEqual({});
  expect(Object.keys(check({ ...startOf(user), carry: [], roleIds: [] }, me))).toEqual(['roleIds', 'givenName']);
  expect(check({ ...startOf(user), email: '' }, me).email).toBeDefined();
});
