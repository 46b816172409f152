/** As much of OpenAPI 3.1 as Roster's own description uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: (string | null)[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Described {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

export interface Description {
  info: { description?: string };
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  /** The permission it needs; null for everyone who is signed in. */
  needs: string | null;
  parameters: Parameter[];
  body: Schema | undefined;
  answers: { status: string; schema: Schema | undefined }[];
}

const schemaIn = (content: Content | undefined) => Object.values(content?.content ?? {})[0]?.schema;

/** Every call, in the order of the description. */
export const operationsOf = (description: Description): Operation[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      id: one.operationId,
      method: method.toUpperCase(),
      path,
      tag: one.tags?.[0] ?? '',
      summary: one.summary ?? one.operationId,
      needs: /`([a-z_]+:[a-z_]+)`/.exec(one.description ?? '')?.[1] ?? null,
      parameters: one.parameters ?? [],
      body: schemaIn(one.requestBody),
      answers: Object.entries(one.responses).map(([status, answer]) => ({ status, schema: schemaIn(answer) })),
    })),
  );

/** Those that have every word that was typed, somewhere in what they are called. */
export function matching(operations: readonly Operation[], find: string): Operation[] {
  const wanted = find.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter((one) => {
    const text = `${one.method} ${one.path} ${one.id} ${one.summary} ${one.tag} ${one.needs ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** What a schema points to, past references and "this or null". */
export function resolve(schema: Schema, description: Description): Schema {
  if (schema.$ref) return resolve(description.components.schemas[schema.$ref.split('/').at(-1)!] ?? {}, description);
  const one = schema.oneOf?.find((option) => option.type !== 'null');
  return one ? resolve(one, description) : schema;
}

const kinds = (schema: Schema) => [schema.type ?? []].flat();

/** The type in a few words: `string (uuid) or null`, `list of RoleTag`. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.oneOf) return schema.oneOf.map(typeOf).join(' or ');
  const words = kinds(schema).filter((kind) => kind !== 'null').map((kind) => (kind === 'array' ? `list of ${schema.items ? typeOf(schema.items) : 'anything'}` : kind));
  const format = schema.format && schema.format !== 'int32' ? ` (${schema.format})` : '';
  return `${words.join(' or ') || 'anything'}${format}${kinds(schema).includes('null') ? ' or null' : ''}`;
}
