import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatOf } from './file-format.js';
import { type FileRow, rowsOf } from './read-rows.js';
import { mostRecordBytes } from './record-splitter.js';

describe('the rows of a file', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rows-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  const read = async (content: string): Promise<readonly FileRow[]> => {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const format = formatOf(Buffer.from(content));
    const rows: FileRow[] = [];
    for await (const row of rowsOf(path, format, format)) rows.push(row);
    return rows;
  };

  it.each([',', ';', '\t'])(
    'are found between %j, with a byte order mark, quotes and line breaks in them',
    async (d) => {
      const rows = await read(`\ufeffid${d}name\r\n1${d}"Zoë ""Z""\nLind"\r\n\r\n2${d}5" pipe\n3${d}last`);
      expect(rows.map(({ line, values }) => [line, values])).toEqual([
        [2, { id: '1', name: 'Zoë "Z"\nLind' }],
        [5, { id: '2', name: '5" pipe' }],
        [6, { id: '3', name: 'last' }],
      ]);
    },
  );

  it('are the same from any of them on', async () => {
    const content = `id,name\n${Array.from({ length: 50 }, (_, n) => `${n},"ä\n${'x'.repeat(n)}"`).join('\r\n')}\n`;
    const all = await read(content);
    const format = formatOf(Buffer.from(content));
    for (const [at, { next }] of all.entries()) {
      const rest: FileRow[] = [];
      for await (const row of rowsOf(join(folder, 'file'), format, next)) rest.push(row);
      expect(rest).toEqual(all.slice(at + 1));
    }
  });

  it('say why they cannot be read, and the others are read', async () => {
    const rows = await read(`id,name\n1,x,y\n"2"z,x\n3,${'x'.repeat(mostRecordBytes)}\n4,x\n"5,cut off\n`);
    expect(rows.map(({ line, values, problem }) => [line, values?.id ?? problem?.code])).toEqual([
      [2, 'row_malformed'],
      [3, 'row_malformed'],
      [4, 'row_too_large'],
      [5, '4'],
      [6, 'row_malformed'],
    ]);
  });

  it('are objects, one a line, in NDJSON', async () => {
    const rows = await read('{"id":1,"emails":["a@x.example","b@x.example"]}\n[]\nnone\n');
    expect(rows.map(({ values, problem }) => values ?? problem?.code)).toEqual([
      { id: '1', emails: 'a@x.example;b@x.example' },
      'row_malformed',
      'row_malformed',
    ]);
  });
});
