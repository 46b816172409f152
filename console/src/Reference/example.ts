import { resolve, type Description, type Operation, type Schema } from './document';

const samples: Record<string, string> = {
  email: 'ana@example.com', givenName: 'Ana', familyName: 'López', displayName: 'Ana López', phone: '+34 600 111 222', timeZone: 'Europe/Madrid', reason: 'On leave', state: 'active',
};
const id = '0198f1d2-0000-7000-8000-000000000000';

/**
 * A value that fits. An object has what must be there. Where nothing must, something new has all that people usually give, and a
 * change its first member.
 */
export function exampleOf(schema: Schema, description: Description, makesNew: boolean, name = '', depth = 0): unknown {
  const plain = resolve(schema, description);
  if (plain.enum) return plain.enum.find((word) => word !== null) ?? null;
  const kind = [plain.type ?? []].flat().find((one) => one !== 'null');
  if (kind === 'object' && plain.properties && depth < 4) {
    const names = Object.keys(plain.properties);
    const required = names.filter((member) => plain.required?.includes(member));
    const usual = makesNew ? names.filter((member) => member in samples || /Ids$/.test(member) || resolve(plain.properties![member]!, description).enum) : [];
    const shown = required.length > 0 ? required : usual.length > 0 ? usual : names.slice(0, 1);
    return Object.fromEntries(shown.map((member) => [member, exampleOf(plain.properties![member]!, description, makesNew, member, depth + 1)]));
  }
  if (kind === 'array') return /Ids$/.test(name) ? [id] : name === 'permissions' ? ['users:read'] : [exampleOf(plain.items ?? {}, description, makesNew, name, depth + 1)];
  if (kind === 'integer' || kind === 'number') return 1;
  if (kind === 'boolean') return true;
  if (plain.format === 'uuid' || /Id$/.test(name)) return id;
  if (plain.format === 'date-time') return '2026-01-31T09:00:00Z';
  return samples[name] ?? 'text';
}

export const bodyExample = (operation: Operation, description: Description) => (operation.body ? JSON.stringify(exampleOf(operation.body, description, operation.method === 'POST'), null, 2) : '');

/** A path with its values; what is left out stays as `{id}`. */
export function addressOf(operation: Operation, values: Readonly<Record<string, string>>): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (whole, name: string) => (values[name] ? encodeURIComponent(values[name]) : whole));
  const query = operation.parameters.filter((one) => one.in === 'query' && values[one.name]).map((one) => `${one.name}=${encodeURIComponent(values[one.name]!)}`);
  return path + (query.length > 0 ? `?${query.join('&')}` : '');
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The call as it is made from a shell, with a key in `$KEY`. */
export function curlOf(operation: Operation, origin: string, values: Readonly<Record<string, string>>, body: string): string {
  const headers = operation.parameters.filter((one) => one.in === 'header' && values[one.name]).map((one) => `-H ${quoted(`${one.name}: ${values[one.name]!}`)}`);
  return [
    `curl ${operation.method === 'GET' ? '' : `-X ${operation.method} `}${quoted(origin + addressOf(operation, values))}`,
    '-H "Authorization: Bearer $KEY"',
    ...headers,
    ...(operation.body ? [`-H 'Content-Type: application/json'`, `-d ${quoted(body)}`] : []),
  ].join(' \\\n  ');
}
