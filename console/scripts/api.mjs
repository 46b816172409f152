// Writes src/api/schema.d.ts from the server's OpenAPI description.
// npm run api -- ../path/openapi.json   or, with a server running:   npm run api -- http://localhost:5000/openapi/v1.json
import { execFileSync } from 'node:child_process';

const source = process.argv[2] ?? 'http://localhost:5000/openapi/v1.json';
execFileSync('npx', ['openapi-typescript', source, '-o', 'src/api/schema.d.ts', '--alphabetize'], { stdio: 'inherit' });
