// Writes src/api/schema.d.ts from the API's description, docs/api/openapi.json.
// With the address of a running Roster the description is fetched from it first: npm run api -- http://localhost:5080
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../../docs/api/openapi.json', import.meta.url);
const types = new URL('../src/api/schema.d.ts', import.meta.url);
const heading = '/** The server’s API. Made by `npm run api`; not written by hand. */\n\n';

export async function typesOf(file = description) {
  return heading + astToString(await openapiTS(JSON.parse(readFileSync(file, 'utf8')), { alphabetize: true }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address] = process.argv.slice(2);
  if (address) {
    const answer = await fetch(new URL('/openapi/v1.json', address));
    writeFileSync(description, `${JSON.stringify(await answer.json(), null, 2)}\n`);
  }
  writeFileSync(types, await typesOf());
}
