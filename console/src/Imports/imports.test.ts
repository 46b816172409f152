import { expect, it } from 'vitest';
import type { Me } from '../api/types';
import { exampleText } from './example';
import { whoOf } from './who';

const columns = ['email', 'givenName', 'familyName', null].map((field) => ({ head: field ?? 'x', field, clears: false }));

it('names a line by its names, else by what there is', () => {
  expect(whoOf({ columns }, { cells: ['ana@x.example', 'Ana', 'Díaz', ''] })).toEqual({ name: 'Ana Díaz', email: 'ana@x.example' });
  expect(whoOf({ columns }, { cells: ['ana@x.example', ' ', ''] })).toEqual({ name: 'ana@x.example', email: 'ana@x.example' });
  expect(whoOf({ columns }, { cells: ['', '', '', 'odd'] })).toEqual({ name: 'odd', email: '' });
  expect(whoOf({ columns }, { cells: [] }).name).toBe('empty');
});

it('makes an example with the columns that a workspace asks for', () => {
  const me = (required: string[], types: Record<string, string>, rolesThroughGroups: boolean) => ({ policy: { requiredAtCreate: required, rolesThroughGroups }, words: { types } }) as unknown as Me;
  expect(exampleText(me(['givenName', 'familyName', 'type'], { agent: 'Agent' }, false)).split('\r\n')[0]).toBe('Email,First name,Last name,User type,Roles,External ID');
  expect(exampleText(me(['displayName', 'groupIds'], {}, true)).split('\r\n')).toEqual(['Email,Name,Groups,External ID', 'ana.diaz@example.com,Ana Díaz,Client,', '']);
});
