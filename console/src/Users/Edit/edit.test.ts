import { describe, expect, it } from 'vitest';
import type { UserDetails } from '../../api/types';
import { compare, merge } from './conflict';
import { changedFields, toChange, toForm, type EditForm } from './form';

const user = (change: Partial<UserDetails> = {}) =>
  ({ givenName: 'Ana', familyName: 'López', displayName: 'Ana López', email: 'ana@acme.example', phone: null, externalId: null, timeZone: null, state: 'active', roles: [{ id: 'r1', own: true }, { id: 'r2', own: true }], groups: [], profile: {}, ...change }) as UserDetails;
const base = toForm(user());
const form = (change: Partial<EditForm>): EditForm => ({ ...base, ...change });

describe('the edit form', () => {
  it('shows a display name only where it is one of its own', () => {
    expect(base.displayName).toBe('');
    expect(toForm(user({ displayName: 'Anita' })).displayName).toBe('Anita');
    expect(toForm(user({ givenName: null, familyName: null, displayName: 'ana@acme.example' })).displayName).toBe('');
  });

  it('sends what was changed and nothing else', () => {
    expect(toChange(base, base)).toEqual({});
    expect(toChange(base, form({ familyName: ' Lopez ', phone: '+34600111222' }))).toEqual({ familyName: 'Lopez', phone: '+34600111222' });
    expect(toChange(toForm(user({ phone: '+34' })), form({ phone: '  ' }))).toEqual({ phone: null });
    expect(toChange(base, form({ state: 'suspended', roleIds: ['r2'] }))).toEqual({ state: 'suspended', roleIds: ['r2'] });
  });

  it('takes neither spaces nor the order of roles for a change', () => {
    expect(changedFields(base, form({ givenName: 'Ana ', roleIds: ['r2', 'r1'] }))).toEqual([]);
  });
});

describe('profile fields', () => {
  const shown = (profile: Record<string, string | null>) => toForm(user({ profile: profile as UserDetails['profile'] }));

  it('are those that are shown, and only what was changed is sent', () => {
    const before = shown({ company: 'Acme', city: null });
    expect(before).toMatchObject({ 'profile.company': 'Acme', 'profile.city': '' });
    expect(toChange(before, { ...before, 'profile.company': ' ', 'profile.city': ' Madrid' })).toEqual({ profile: { company: null, city: 'Madrid' } });
    expect(toChange(before, { ...before, phone: '+1' })).toEqual({ phone: '+1' });
  });

  it('that are hidden meanwhile are no longer sent, and those shown meanwhile are there', () => {
    const [before, theirs] = [shown({ company: 'Acme' }), shown({ city: 'Madrid' })];
    const mine = { ...before, 'profile.company': 'Other' };
    expect(compare(before, mine, theirs)).toEqual([{ field: 'profile.city', before: '', theirs: 'Madrid', mine: '', clash: false }]);
    expect(toChange(theirs, merge(before, mine, theirs))).toEqual({});
  });
});

describe('a conflict', () => {
  it('is nothing where only unseen things changed', () => {
    expect(compare(base, form({ phone: '+1' }), base)).toEqual([]);
  });

  it('tells what the other changed, and where both did', () => {
    const theirs = form({ phone: '+2', email: 'ana.lopez@acme.example' });
    const mine = form({ phone: '+1', timeZone: 'Europe/Madrid' });
    expect(compare(base, mine, theirs)).toEqual([
      { field: 'email', before: 'ana@acme.example', theirs: 'ana.lopez@acme.example', mine: 'ana@acme.example', clash: false },
      { field: 'phone', before: '', theirs: '+2', mine: '+1', clash: true },
    ]);
    expect(merge(base, mine, theirs)).toMatchObject({ phone: '+1', timeZone: 'Europe/Madrid', email: 'ana.lopez@acme.example' });
  });

  it('is no clash where both typed the same', () => {
    expect(compare(base, form({ phone: '+2' }), form({ phone: '+2 ' }))[0]?.clash).toBe(false);
  });

  it('compares roles as sets', () => {
    expect(compare(base, base, form({ roleIds: ['r2', 'r1'] }))).toEqual([]);
    expect(compare(base, form({ roleIds: ['r1'] }), form({ roleIds: ['r1', 'r2', 'r3'] }))[0]).toMatchObject({ field: 'roleIds', clash: true });
  });
});
