import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { beginImport, imported, importIn, outcomeRows, sendFile } from '../support/imports.js';
import { until } from '../support/projecting.js';
import { startSystem, type System } from '../support/system.js';

const mapping = {
  externalId: { column: 'id' },
  dates: 'YYYY-MM-DD',
  fields: { name: { column: 'name' }, account: { column: 'company' }, tags: { column: 'product' } },
  createdAt: { column: 'began' },
  steps: [
    { do: 'adjust', when: { column: 'won' }, at: { column: 'won' }, value: { column: 'value' } },
    { do: 'move', when: { column: 'won' }, at: { column: 'won' }, stage: { constant: 'Closed Won' } },
  ],
  endsIn: { column: 'stage' },
  missing: { accounts: {} },
};
const header = 'id,name,company,product,began,won,value,stage\n';

describe('import opportunities', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const deals = (file: string, more: object = {}) =>
    imported(system, { kind: 'opportunities', mapping: { ...mapping, ...more } }, header + file);

  const eventsOf = async (id: string) =>
    (await system.events()).filter(({ streamId, category }) => category === 'opportunity' && streamId === id);

  it('takes good rows in with their past, one append each, and tells why others are not', async () => {
    const done = await deals(
      'good,,Acme,GTX;Mini,2020-01-01,2020-02-01,5.00,Closed Won\n' +
        'late,,,,2020-02-01,2020-01-01,1,Closed Won\n' +
        'other,,,,2020-01-01,,,Closed Won\n' +
        'day,,,,01.02.2020,,,\n' +
        'short,x\n' +
        '"quote,,,,,,,\n',
    );
    expect(done).toMatchObject({ created: 1, unchanged: 0, rejected: 5 });
    const rows = await outcomeRows(system, done.id);
    expect(rows.map(([line, outcome, , , code]) => [line, outcome, code])).toEqual([
      ['2', 'created', ''],
      ['3', 'rejected', 'occurred_before_last'],
      ['4', 'rejected', 'row_value_invalid'],
      ['5', 'rejected', 'row_value_invalid'],
      ['6', 'rejected', 'row_malformed'],
      ['7', 'rejected', 'row_malformed'],
    ]);
    const events = await eventsOf(rows[0]?.[2] ?? '');
    expect(events.map(({ event }) => event.type)).toEqual([
      'pipeline_created',
      'adjustment',
      'stage_advanced',
      'closed_won',
    ]);
    expect(events[3]?.metadata).toMatchObject({
      occurredAt: '2020-02-01T12:00:00.000Z',
      backdated: true,
      actor: { kind: 'user' },
      via: { kind: 'import', id: done.id },
      $correlationId: done.id,
    });
  });

  it('adds nothing when the same rows come again, with a key or without, alone or twice in one file', async () => {
    const keyed = 'twice,,,,2020-01-01,,,\ntwice,,,,2020-01-01,,,\n';
    expect(await deals(keyed)).toMatchObject({ created: 1, unchanged: 1 });
    expect(await deals(keyed)).toMatchObject({ created: 0, unchanged: 2 });
    const { externalId: _, ...byRow } = mapping;
    const without = () => imported(system, { kind: 'opportunities', mapping: byRow }, `${header}a,No key,,,,,,\n`);
    expect(await without()).toMatchObject({ created: 1 });
    expect(await without()).toMatchObject({ created: 0, unchanged: 1 });
  });

  it('says what would become of the rows where it is only tried', async () => {
    const log = await system.log();
    const begun = { kind: 'opportunities', mapping, dryRun: true } as const;
    const done = await imported(
      system,
      begun,
      `${header}dry,,New company,,2020-01-01,,,\nbad,,,,soon,,,\ntwice,,,,,,,\n`,
    );
    expect(done).toMatchObject({ created: 1, unchanged: 1, rejected: 1, dryRun: true });
    const written = (await system.events()).filter(({ metadata }) => metadata.$correlationId === done.id);
    expect(written.map(({ category }) => category)).toEqual(written.map(() => 'import'));
    expect(await log.headPosition()).toBeGreaterThan(0n);
  });

  it('is undone, save for what somebody changed since, and can be done again', async () => {
    const file = 'u1,One,Undo Inc,,2020-01-01,,,\nu2,Two,,,2020-01-01,,,\n';
    const done = await deals(file);
    const [one = '', two = ''] = (await outcomeRows(system, done.id)).map(([, , id = '']) => id);
    await desk.write({ id: two }, 'notes', { text: 'Call on Monday.' });
    expect((await system.call('admin', 'POST', `/v1/imports/${done.id}/undo`, { body: {} })).status).toBe(200);
    expect(await importIn(system, done.id, 'undone')).toMatchObject({ undo: { undone: 1, kept: 1, keptIds: [two] } });
    expect((await outcomeRows(system, done.id)).map(([, outcome]) => outcome)).toEqual(['undone', 'kept']);
    expect((await eventsOf(one)).at(-1)?.event.type).toBe('opportunity_deleted');
    const again = await deals(file);
    expect(again).toMatchObject({ created: 1, unchanged: 1 });
    expect(await deals(file)).toMatchObject({ created: 0, unchanged: 2 });
  });

  const filesOf = async (id: string): Promise<readonly string[]> => {
    const folder = join(system.folder, 'imports', system.credentials.organizationId, id);
    return readdir(folder).catch(() => []);
  };

  it('is called off where its file has not come, and takes none any more', async () => {
    const { id } = (await beginImport(system, { kind: 'opportunities', mapping })).body;
    const undo = () => system.call('admin', 'POST', `/v1/imports/${id}/undo`, { body: {} });
    expect((await undo()).body).toMatchObject({ phase: 'undone', created: 0 });
    expect((await undo()).status).toBe(200);
    expect((await sendFile(system, id, header)).body.code).toBe('import_undone');
    expect(await filesOf(id)).toEqual([]);
  });

  it('is called off while its file comes in', async () => {
    const { id } = (await beginImport(system, { kind: 'opportunities', mapping })).body;
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const file = writable.getWriter();
    const sending = fetch(`${system.url}/v1/imports/${id}/file`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${system.tokenOf('admin')}`, 'content-type': 'text/csv' },
      body: readable,
      duplex: 'half',
    });
    await file.write(new TextEncoder().encode(header));
    await until(async () => (await filesOf(id)).length === 1);
    await system.call('admin', 'POST', `/v1/imports/${id}/undo`, { body: {} });
    await until(async () => (await filesOf(id)).length === 0);
    await file.close();
    const answer = await sending;
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'import_undone' }]);
    expect(await filesOf(id)).toEqual([]);
  });

  it('keeps nothing of a file that it refuses', async () => {
    const { id } = (await beginImport(system, { kind: 'opportunities', mapping })).body;
    expect((await sendFile(system, id, 'id,name\n1,Ada Byron\n')).body.code).toBe('import_columns_missing');
    expect(await filesOf(id)).toEqual([]);
  });

  it('refuses mappings and files that cannot be right', async () => {
    const begin = async (change: object) =>
      beginImport(system, { kind: 'opportunities', mapping: { ...mapping, ...change } });
    expect((await begin({ fields: { colour: { column: 'c' } } })).body.code).toBe('import_mapping_wrong');
    expect((await begin({ fields: { name: {} } })).body.code).toBe('import_mapping_wrong');
    expect((await begin({ fields: { name: [{ column: 'a' }, { column: 'b' }] } })).body.code).toBe(
      'import_mapping_wrong',
    );
    expect((await begin({ dates: 'soon' })).body.errors[0]?.pointer).toBe('/mapping/dates');
    expect((await begin({ fields: { name: { columns: 'x' } } })).body.errors[0]?.pointer).toBe('/mapping/fields');
    const codeOf = async (file: string | Buffer) => {
      const { id } = (await begin({})).body;
      return (await sendFile(system, id, file.toString('latin1'))).body.code;
    };
    expect(await codeOf('')).toBe('import_file_empty');
    expect(await codeOf('id,name\n1,x\n')).toBe('import_columns_missing');
    expect(await codeOf(header.replace('name', 'id'))).toBe('import_columns_missing');
    const { id } = (await begin({})).body;
    const wrong = await fetch(`${system.url}/v1/imports/${id}/file`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${system.tokenOf('admin')}`, 'content-type': 'text/csv' },
      body: Buffer.concat([Buffer.from(header), Buffer.from([0x61, 0xff, 0x0a])]),
    });
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { code: 'import_encoding' }]);
    expect((await sendFile(system, id, header, 'application/json')).status).toBe(400);
  });
});
