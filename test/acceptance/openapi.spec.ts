import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);

/** `npm run openapi` writes both. */
const kept = { document: 'libs/api-client/openapi.json', types: 'libs/api-client/src/generated/schema.d.ts' };

describe('the typed client', () => {
  it('is generated from the code as it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
    const [document, types] = [join(folder, 'openapi.json'), join(folder, 'schema.d.ts')];
    await run('node', ['dist/apps/api/src/documentation/write-openapi.js', document]);
    await run('node', ['node_modules/.bin/openapi-typescript', document, '-o', types]);
    expect(await readFile(document, 'utf8')).toBe(await readFile(kept.document, 'utf8'));
    expect(await readFile(types, 'utf8')).toBe(await readFile(kept.types, 'utf8'));
    await rm(folder, { recursive: true });
  });
});
