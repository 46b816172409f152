import { describe, expect, it } from 'vitest';
import { codeOf } from './code';
import { changeCount, meet, toChange, type RoleForm } from './form';

const base: RoleForm = { name: 'Night shift', description: '', permissions: ['users:read', 'bots:read'] };
const form = (change: Partial<RoleForm>): RoleForm => ({ ...base, ...change });

describe('a code', () => {
  // The same names as the server's test.
  it.each([
    ['Night shift (Madrid)', 'night_shift_madrid'],
    ['  Équipe  de nuit ', 'equipe_de_nuit'],
    ['Straße & Łódź', 'strasse_lodz'],
    ['夜班', 'role'],
    ['İstanbul', 'istanbul'],
    ['A\u200bB\tC', 'ab_c'],
    ['__x__', 'x'],
    ['', 'role'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('is made from the name: %s', (name, code) => expect(codeOf(name)).toBe(code));

  it('is its own code, so that one typed by hand can be checked', () => expect(codeOf('night_shift_2')).toBe('night_shift_2'));
});

describe('the form', () => {
  it('counts each text and each permission as one change', () => {
    expect(changeCount(base, form({ name: ' Night shift ' }))).toBe(0);
    expect(changeCount(base, form({ name: 'Day', description: 'x', permissions: ['bots:read', 'users:update'] }))).toBe(4);
  });

  it('sends what was changed and nothing else', () => {
    expect(toChange(base, form({ permissions: ['bots:read', 'users:read'] }))).toEqual({});
    expect(toChange(base, form({ description: ' For nights ' }))).toEqual({ description: 'For nights' });
    expect(toChange(base, form({ permissions: [] }))).toEqual({ permissions: [] });
  });
});

describe('a meeting of two edits', () => {
  it('keeps both sets of permissions changed', () => {
    const mine = form({ permissions: ['bots:read', 'users:update'] });
    const theirs = form({ permissions: ['users:read', 'bots:read', 'queues:read'] });
    const met = meet(base, mine, theirs);
    expect([...met.form.permissions].sort()).toEqual(['bots:read', 'queues:read', 'users:update']);
    expect(met).toMatchObject({ added: ['queues:read'], removed: [], texts: [] });
  });

  it('says nothing of what both did', () => {
    const both = form({ permissions: ['bots:read', 'skills:read'] });
    expect(meet(base, both, both)).toMatchObject({ added: [], removed: [], texts: [], form: both });
  });

  it('takes their text over, and asks where both typed', () => {
    expect(meet(base, form({ description: 'mine' }), form({ name: 'Late shift' }))).toMatchObject({ form: { name: 'Late shift', description: 'mine' }, texts: [{ field: 'name', clash: false }] });
    expect(meet(base, form({ name: 'Mine' }), form({ name: 'Theirs' }))).toMatchObject({ form: { name: 'Mine' }, texts: [{ field: 'name', clash: true, theirs: 'Theirs' }] });
  });
});
