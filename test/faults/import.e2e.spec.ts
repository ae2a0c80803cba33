import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginImport, imported, importIn, sendFile } from '../support/imports.js';
import { until } from '../support/projecting.js';
import { seededRandom } from '../support/seeded-random.js';
import { startSystem, type System } from '../support/system.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seededRandom(seed);

/** Rows of the file: several chunks. `npm run soak` sets more. */
const ROWS = Number(process.env.LEADS ?? 3_000);
const KILLS = 5;

const names = ['Ada', 'Bo', 'Cy'];
const mapping = {
  externalId: { column: 'id' },
  dates: 'YYYY-MM-DD',
  fields: { name: { column: 'name' }, country: { column: 'country' } },
};
const file = ['id,name,country', ...Array.from({ length: ROWS }, (_, n) => `r${n},Lead ${n},DE`)].join('\n');

describe(`an import of leads (SEED=${seed})`, () => {
  let system: System;

  const call = async (method: string, path: string, body: object) => {
    const answer = await system.call('admin', method, `/v1/${path}`, { body });
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.body;
  };

  beforeAll(async () => {
    system = await startSystem();
    const pipeline = await call('POST', 'pipelines', { preset: 'Sales', name: 'Inbound' });
    const people = names.map(async (name) => (await call('POST', 'members', { name, role: 'closer' })).id);
    const team = { name: 'Desk', pipelineId: pipeline.id, memberIds: await Promise.all(people) };
    const { id: teamId } = await call('POST', 'teams', team);
    await call('PUT', 'routing-rules', { rules: [{ name: 'All', conditions: [], assign: { teamId } }] });
  });

  afterAll(() => system.stop());

  it('takes each row in once and shares the leads out evenly, whatever is killed meanwhile', async () => {
    const { id } = (await beginImport(system, { kind: 'leads', mapping })).body;
    expect((await sendFile(system, id, file)).status).toBe(200);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(200 + random() * 800);
      if (kill % 2 === 0) {
        await system.reactor.kill();
        await system.startReactor();
      } else {
        await system.api().kill();
        await system.startApi();
      }
    }
    expect(await importIn(system, id, 'finished')).toMatchObject({ created: ROWS, unchanged: 0, rejected: 0 });
    const happened = async (type: string) => (await system.events()).filter(({ event }) => event.type === type);
    await until(async () => (await happened('lead_assigned')).length >= ROWS);
    const captured = await happened('lead_captured');
    expect(new Set(captured.map(({ streamId }) => streamId)).size).toBe(ROWS);
    expect(captured).toHaveLength(ROWS);
    const assigned = await happened('lead_assigned');
    expect(assigned).toHaveLength(ROWS);
    const turns = assigned.map(({ event }) => Number(Reflect.get(event.data, 'turn'))).toSorted((a, b) => a - b);
    expect(turns).toEqual(Array.from({ length: ROWS }, (_, n) => n));
    const reps = assigned.map(({ event }) => String(Reflect.get(event.data, 'repId')));
    const shares = [...new Set(reps)].map((rep) => reps.filter((one) => one === rep).length);
    expect(shares).toEqual(names.map(() => ROWS / names.length));
    expect(await imported(system, { kind: 'leads', mapping }, file)).toMatchObject({ created: 0, unchanged: ROWS });
    expect(await happened('lead_captured')).toHaveLength(ROWS);
  }, 600_000);
});
