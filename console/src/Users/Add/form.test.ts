import { describe, expect, it } from 'vitest';
import type { Me } from '../../api/types';
import { check, emptyForm, isTyped, toBody } from './form';

const me = { policy: { requiredAtCreate: ['givenName', 'familyName', 'email', 'type', 'roles'] } } as unknown as Me;
const full = { ...emptyForm, givenName: ' Ana ', familyName: 'López', email: ' ana@acme.example ', type: 'agent' as const, roleIds: ['r1'] };

describe('adding', () => {
  it('asks for what the policy requires', () => {
    expect(Object.keys(check(emptyForm, me))).toEqual(['givenName', 'familyName', 'email', 'type', 'roleIds']);
    expect(check(full, me)).toEqual({});
    expect(check({ ...full, givenName: '  ' }, me)).toHaveProperty('givenName');
    expect(check({ ...emptyForm, email: 'a@b' }, { policy: { requiredAtCreate: ['email'] } } as unknown as Me)).toEqual({});
  });

  it('leaves judging an address to the server, but sees one that is none', () => {
    expect(check({ ...full, email: 'ana' }, me)).toHaveProperty('email');
    expect(check({ ...full, email: 'ana lópez@acme' }, me)).toHaveProperty('email');
    expect(check({ ...full, email: 'ana@bücher.example' }, me)).toEqual({});
  });

  it('sends blanks as nothing', () => {
    expect(toBody(full)).toEqual({ givenName: 'Ana', familyName: 'López', displayName: null, email: 'ana@acme.example', phone: null, externalId: null, timeZone: null, type: 'agent', roleIds: ['r1'], activation: null });
  });

  it('takes a chosen type for no typing', () => {
    expect(isTyped({ ...emptyForm, type: 'viewer', roleIds: ['r1'] })).toBe(false);
    expect(isTyped({ ...emptyForm, phone: '+34' })).toBe(true);
  });
});
