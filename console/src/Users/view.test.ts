import { describe, expect, it } from 'vitest';
import { isFiltered, nextSort, readSearch, readView, toQuery, toggled, withView } from './view';

describe('the view in the address', () => {
  it('is the plain list when the address says nothing', () => {
    expect(readView({})).toEqual({ search: '', states: [], types: [], roles: [], groups: [], queues: [], skills: [], availability: [], sort: 'name', cursor: null });
    expect(toQuery(readView({}))).toEqual({ limit: 50 });
  });

  it('keeps unknown words, doubles and other members out', () => {
    const search = readSearch({ state: 'active,asleep,active', type: 'agent,king', sort: 'password', page: '4', search: 7 });
    expect(search).toEqual({ state: 'active,asleep,active', type: 'agent,king', sort: 'password' });
    expect(readView(search)).toMatchObject({ states: ['active'], types: ['agent'], sort: 'name', search: '' });
  });

  it('survives being written and read', () => {
    const search = withView({}, { search: 'lópez, ana', states: ['suspended', 'locked'], types: ['agent'], roles: ['a', 'b'], sort: '-lastSignInAt' });
    expect(search).toEqual({ search: 'lópez, ana', state: 'suspended,locked', type: 'agent', role: 'a,b', sort: '-lastSignInAt' });
    expect(readView(search)).toMatchObject({ search: 'lópez, ana', states: ['suspended', 'locked'], roles: ['a', 'b'] });
  });

  it('starts at the first page when a filter changes and keeps the open drawer', () => {
    expect(withView({ cursor: 'abc', user: 'u1', state: 'active' }, { types: ['viewer'] })).toEqual({ state: 'active', type: 'viewer', user: 'u1' });
  });

  it('drops members that are back at their default', () => {
    expect(withView({ sort: '-email', search: 'ana' }, { sort: 'name', search: '' })).toEqual({});
  });

  it('does not ask for blanks', () => {
    expect(toQuery(readView({ search: '   ' }))).toEqual({ limit: 50 });
    expect(isFiltered(readView({ search: '   ' }))).toBe(false);
    expect(isFiltered(readView({ role: 'r1' }))).toBe(true);
  });
});

describe('sorting by a head', () => {
  it('starts names at A and dates at the newest', () => {
    expect(nextSort('name', 'email')).toBe('email');
    expect(nextSort('name', 'lastSignInAt')).toBe('-lastSignInAt');
  });

  it('turns round on the second click and back on the third', () => {
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('name');
    expect(nextSort('-createdAt', 'createdAt')).toBe('createdAt');
    expect(nextSort('createdAt', 'createdAt')).toBe('-createdAt');
  });
});

it('a filter value is put in and taken out', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
