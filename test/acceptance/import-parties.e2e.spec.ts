import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginImport, imported, importIn, outcomeRows, sendFile } from '../support/imports.js';
import { until } from '../support/projecting.js';
import { startSystem, type System } from '../support/system.js';

const columns = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { column: name }]));
const keyed = { externalId: { column: 'id' }, dates: 'YYYY-MM-DD' };

describe('imports of people and companies', () => {
  let system: System;
  let teamId: string;
  let memberIds: readonly string[];

  const call = async (method: string, path: string, body: object = {}) => {
    const answer = await system.call('admin', method, `/v1/${path}`, { body });
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.body;
  };
  const lead = async (id: string) => (await system.call('admin', 'GET', `/v1/leads/${id}`)).body;
  const fieldOf = async (id: string, field: string) => String(Reflect.get(await lead(id), field));
  const idsOf = async (importId: string) => (await outcomeRows(system, importId)).map(([, , id = '']) => id);

  beforeAll(async () => {
    system = await startSystem();
    const pipeline = await call('POST', 'pipelines', { preset: 'Sales', name: 'Inbound' });
    const people = await Promise.all(
      ['Ada', 'Bo'].map(async (name) => (await call('POST', 'members', { name, role: 'closer' })).id),
    );
    memberIds = people;
    teamId = (await call('POST', 'teams', { name: 'Desk', pipelineId: pipeline.id, memberIds })).id;
    const conditions = [{ field: 'country', comparison: 'equals', value: 'DE' }];
    const rules = [{ name: 'Germans', conditions, assign: { teamId } }];
    const set = await system.call('admin', 'PUT', '/v1/routing-rules', { body: { rules } });
    expect(set.status).toBe(200);
  });

  afterAll(() => system.stop());

  describe('leads', () => {
    const mapping = { ...keyed, fields: columns('name', 'company', 'emails', 'phones', 'country', 'employees') };
    const header = 'id,name,company,emails,phones,country,employees\n';
    const file =
      header +
      'l1,Ada Byron,Engines,ada@engines.example,+4930901820,de,12\n' +
      'l2,Grace Hopper,Navy,grace@navy.example,,US,300\n' +
      'l3,Kurt Gödel,,kurt@goedel.example,,DE,1\n' +
      'l4,No Phone,,,12,DE,\n' +
      'l5,,,,,DE,\n' +
      'l6,Bad Mail,,not-a-mail,,DE,\n' +
      'l7,Bad Land,,,,D1,\n';

    const leads = (text: string) => imported(system, { kind: 'leads', mapping }, text);

    it('are told apart by a dry run already, which writes none', async () => {
      const tried = await imported(system, { kind: 'leads', mapping, dryRun: true }, file);
      expect(tried).toMatchObject({ created: 3, unchanged: 0, rejected: 4 });
      expect((await outcomeRows(system, tried.id)).map(([line, outcome, , , code]) => [line, outcome, code])).toEqual([
        ['5', 'rejected', 'phone_unreadable'],
        ['6', 'rejected', 'lead_unnamed'],
        ['7', 'rejected', 'row_value_invalid'],
        ['8', 'rejected', 'row_value_invalid'],
      ]);
    });

    it('go in by row, are routed by the rules, and are told apart from those that cannot be taken', async () => {
      const done = await leads(file);
      expect(done).toMatchObject({ created: 3, unchanged: 0, rejected: 4 });
      const rows = await outcomeRows(system, done.id);
      expect(rows.map(([line, outcome, , , code]) => [line, outcome, code])).toEqual([
        ['2', 'created', ''],
        ['3', 'created', ''],
        ['4', 'created', ''],
        ['5', 'rejected', 'phone_unreadable'],
        ['6', 'rejected', 'lead_unnamed'],
        ['7', 'rejected', 'row_value_invalid'],
        ['8', 'rejected', 'row_value_invalid'],
      ]);
      const [ada = '', grace = '', kurt = ''] = rows.map(([, , id = '']) => id);
      await until(
        async () => (await fieldOf(kurt, 'stage')) === 'assigned' && (await fieldOf(ada, 'stage')) === 'assigned',
      );
      const reps = await Promise.all([ada, kurt].map((id) => fieldOf(id, 'repId')));
      expect(reps.toSorted()).toEqual(memberIds.toSorted());
      expect(await lead(grace)).toMatchObject({ stage: 'created', repId: null, origin: 'file_import', employees: 300 });
    });

    it('add nothing when the same file comes again', async () => {
      expect(await leads(file)).toMatchObject({ created: 0, unchanged: 3, rejected: 4 });
    });

    it('are discarded by the undo, save for what somebody changed, and restored when their rows come again', async () => {
      const text = `${header}u1,Undo One,,,,US,\nu2,Undo Two,,,,US,\n`;
      const done = await leads(text);
      const [one = '', two = ''] = await idsOf(done.id);
      await call('PATCH', `leads/${two}`, { notes: 'Met in person.' });
      await call('POST', `imports/${done.id}/undo`);
      expect(await importIn(system, done.id, 'undone')).toMatchObject({ undo: { undone: 1, kept: 1, keptIds: [two] } });
      await until(async () => (await fieldOf(one, 'stage')) === 'discarded');
      const again = await leads(text);
      expect(again).toMatchObject({ created: 0, unchanged: 1, rejected: 0 });
      expect((await outcomeRows(system, again.id)).map(([, outcome, id]) => [outcome, id])).toEqual([
        ['restored', one],
        ['unchanged', two],
      ]);
      await until(async () => (await fieldOf(one, 'stage')) !== 'discarded');
    });
  });

  it('accounts, then contacts who work there, found by name and added once', async () => {
    const accounts = { kind: 'accounts', mapping: { ...keyed, fields: columns('name', 'sector', 'domains') } } as const;
    const accountFile = 'id,name,sector,domains\na1,Globex,energy,globex.example\na2,Initech,,initech.example\n';
    expect(await imported(system, accounts, accountFile)).toMatchObject({ created: 2, rejected: 0 });
    const contacts = { kind: 'contacts', mapping: { ...keyed, fields: columns('name', 'emails', 'account') } } as const;
    const contactFile =
      'id,name,emails,account\nc1,Hank,hank@globex.example,Globex\nc2,Peter,,Initech\nc3,Nobody,,Unknown\n';
    const done = await imported(system, contacts, contactFile);
    expect(done).toMatchObject({ created: 2, rejected: 1 });
    const [hank = ''] = await idsOf(done.id);
    expect((await system.call('admin', 'GET', `/v1/contacts/${hank}`)).body).toMatchObject({
      name: 'Hank',
      emails: ['hank@globex.example'],
      account: { name: 'Globex' },
    });
    expect(await imported(system, contacts, contactFile)).toMatchObject({ created: 0, unchanged: 2, rejected: 1 });
    expect(await imported(system, accounts, accountFile)).toMatchObject({ created: 0, unchanged: 2, rejected: 0 });
  });

  it('find what was there before the file came, where read models are late', async () => {
    await system.projector.kill();
    const { id } = await call('POST', 'accounts', { name: 'Late Ltd' });
    const mapping = { ...keyed, missing: { accounts: { fields: {} } }, fields: columns('name', 'account') };
    const begun = await beginImport(system, { kind: 'contacts', mapping });
    expect((await sendFile(system, begun.body.id, 'id,name,account\nn1,Nell,Late Ltd\n')).status).toBe(200);
    await pause(1_000);
    await system.startProjector();
    await importIn(system, begun.body.id, 'finished');
    const [contact = ''] = await idsOf(begun.body.id);
    expect((await system.call('admin', 'GET', `/v1/contacts/${contact}`)).body).toMatchObject({ account: { id } });
  });
});
