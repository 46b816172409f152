import { describe, expect, it } from 'vitest';
import file from '../../../docs/api/openapi.json?raw';
import permissions from '../../../docs/reference/permissions.md?raw';
import { matching, operationsOf, typeOf, type Description } from './document';
import { addressOf, bodyExample, curlOf } from './example';
import { readSearch } from './search';
import { mayReadReference } from './who';

const description = JSON.parse(file) as Description;
const operations = operationsOf(description);
const one = (id: string) => operations.find((operation) => operation.id === id)!;

describe('the API reference', () => {
  it('knows every call, its permission and its body', () => {
    expect(new Set(operations.map((operation) => operation.id)).size).toBe(operations.length);
    expect(one('SuspendUser')).toMatchObject({ method: 'POST', path: '/api/v1/users/{id}/suspend', tag: 'Users', needs: 'users:block' });
    expect(one('WhoAmI').needs).toBeNull();
    expect(one('CreateUser').body).toBeDefined();
  });

  it('finds calls by any word of theirs', () => {
    expect(matching(operations, 'post  /SUSPEND').map((operation) => operation.id)).toEqual(['SuspendUser']);
    expect(matching(operations, 'roles:update').map((operation) => operation.id)).toContain('DeleteRole');
    expect(matching(operations, 'nothing like it')).toEqual([]);
  });

  it('says types in words', () => {
    expect(typeOf({ type: ['null', 'string'], format: 'date-time' })).toBe('string (date-time) or null');
    expect(typeOf({ type: 'array', items: { $ref: '#/components/schemas/RoleTag' } })).toBe('list of RoleTag');
  });

  it('gives each body an example with all that must be there', () => {
    for (const operation of operations.filter((candidate) => candidate.body)) {
      expect(() => JSON.parse(bodyExample(operation, description)) as unknown).not.toThrow();
    }
    expect(JSON.parse(bodyExample(one('CreateRole'), description))).toMatchObject({ name: 'text' });
    expect(JSON.parse(bodyExample(one('CreateUser'), description))).toMatchObject({ givenName: 'Ana', email: 'ana@example.com', type: 'tenant_admin' });
    expect(JSON.parse(bodyExample(one('EditUser'), description))).toEqual({ givenName: 'Ana' });
  });

  it('puts values into the address so that none leaves its place', () => {
    expect(addressOf(one('ReadUser'), { id: '../roles?x=1' })).toBe('/api/v1/users/..%2Froles%3Fx%3D1');
    expect(addressOf(one('ListUsers'), { search: 'a&b=c', limit: '5' })).toBe('/api/v1/users?search=a%26b%3Dc&limit=5');
    expect(addressOf(one('ReadUser'), {})).toBe('/api/v1/users/{id}');
  });

  it('quotes for the shell', () => {
    expect(curlOf(one('EditUser'), 'https://people.example', { id: 'a', 'If-Match': '"1"' }, `{"givenName":"O'Brien"}`)).toBe(
      `curl -X PATCH 'https://people.example/api/v1/users/a' \\\n  -H "Authorization: Bearer $KEY" \\\n  -H 'If-Match: "1"' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"givenName":"O'\\''Brien"}'`,
    );
  });

  it('opens for exactly the administrative permissions', () => {
    const rows = permissions.matchAll(/^\| `([a-z_]+:[a-z_]+)` \| [^|]+ \| administrative \|/gm);
    expect([...mayReadReference].sort()).toEqual([...rows].map((row) => row[1]).sort());
  });

  it('reads its address', () => {
    expect(readSearch({ operation: 'ListUsers', find: '', other: 1 })).toEqual({ operation: 'ListUsers' });
  });
});
