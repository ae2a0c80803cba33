import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { problemText, problemWords, spokenByTheApi } from '../../apps/board/src/words/problems.js';

const read = (path: string) => readFile(path, 'utf8');

/** The codes that the operations of the API can answer, by method and path, as its description names them. */
async function codesByOperation(): Promise<ReadonlyMap<string, readonly string[]>> {
  const described: unknown = JSON.parse(await read('libs/api-client/openapi.json'));
  const found = new Map<string, readonly string[]>();
  for (const [path, methods] of membersOf(memberOf(described, 'paths'))) {
    for (const [method, operation] of membersOf(methods)) {
      const codes = membersOf(memberOf(operation, 'responses')).flatMap(([, answer]) => codesIn(answer));
      found.set(`${method.toUpperCase()} ${path}`, codes);
    }
  }
  return found;
}

const codesIn = (answer: unknown): readonly string[] => {
  const description = memberOf(answer, 'description');
  return typeof description === 'string'
    ? [...description.matchAll(/`([a-z_]+)`: /g)].map(([, code]) => code ?? '')
    : [];
};

const membersOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const memberOf = (value: unknown, name: string): unknown => membersOf(value).find(([key]) => key === name)?.[1];

/** What the page asks the API for: method and path. */
async function asked(): Promise<ReadonlySet<string>> {
  const files = await readdir('apps/board/src', { recursive: true });
  const sources = await Promise.all(
    files.filter((file) => /\.tsx?$/.test(file)).map((file) => read(`apps/board/src/${file}`)),
  );
  const calls = sources.flatMap((source) => [...source.matchAll(/api\.(GET|POST|PATCH|PUT|DELETE)\(\s*'([^']+)'/g)]);
  return new Set(calls.map(([, method, path]) => `${method} ${path}`));
}

describe('the sentences of refusals', () => {
  it('are there for every code that the page can meet', async () => {
    const [operations, calls] = await Promise.all([codesByOperation(), asked()]);
    expect(calls.size).toBeGreaterThan(100);
    const met = [...calls].flatMap((call) => operations.get(call) ?? [`no operation ${call}`]);
    const unspoken = met.filter((code) => problemText(code, {}) === null && !spokenByTheApi.includes(code));
    expect([...new Set(unspoken)].sort()).toEqual([]);
  });

  it.each(Object.keys(problemWords))('speak of no machinery: %s', (code) => {
    expect(problemText(code, { count: 2 })).not.toMatch(/[{}_`]|\bIds?\b|\/v1|GET|POST|header|position|revision/);
  });

  it('count what is in the way', () => {
    expect(problemText('stage_in_use', { count: 1 })).toBe(
      'There is 1 deal in this stage. Choose the stage that they go to.',
    );
    expect(problemText('member_in_use', { count: 7 })).toContain('There are 7 open deals');
    expect(problemText('stage_gate', {})).toBeNull();
  });
});
