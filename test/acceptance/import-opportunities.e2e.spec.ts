import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const importId = '0190a6d2-1111-7000-8000-00000000000a';

describe('import opportunities', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ reactor: false }); // its checkpoints move the head of the log
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const creation = (day: string) => ({
    type: 'create_opportunity',
    withoutContact: true,
    occurredAt: `${day}T12:00:00Z`,
  });

  const won = (externalId: string) => ({
    externalId,
    decisions: [
      creation('2020-01-01'),
      { type: 'adjust_value', value: { amount: 500, currency: 'USD' }, occurredAt: '2020-02-01T12:00:00Z' },
      { type: 'move_to_stage', stageId: desk.stage('Closed Won'), occurredAt: '2020-02-01T12:00:00Z' },
    ],
  });

  const send = (rows: object[]) =>
    system.call('sales_ops', 'POST', `/v1/imports/${importId}/opportunities`, { body: { rows } });

  it('takes good rows in with their past and tells why others are not, one append a row', async () => {
    const bad = { externalId: 'bad', decisions: [{ ...creation('2020-01-01'), stageId: desk.stage('Closed Won') }] };
    const backwards = {
      externalId: 'late',
      decisions: [creation('2020-02-01'), { ...won('').decisions[2], occurredAt: '2020-01-01T00:00:00Z' }],
    };
    const answer = await send([won('good'), bad, backwards]);
    expect(answer.status).toBe(207);
    expect(answer.body.results).toMatchObject([
      { externalId: 'good', outcome: 'created' },
      { externalId: 'bad', outcome: 'rejected', problem: { code: 'not_active_stage', status: 422 } },
      { externalId: 'late', outcome: 'rejected', problem: { code: 'occurred_before_last', status: 422 } },
    ]);
    const id = answer.body.results[0]?.opportunityId;
    const events = (await system.events()).filter(
      ({ streamId, category }) => category === 'opportunity' && streamId === id,
    );
    expect(events.map(({ event }) => event.type)).toEqual([
      'pipeline_created',
      'adjustment',
      'stage_advanced',
      'closed_won',
    ]);
    expect(events[3]?.metadata).toMatchObject({
      occurredAt: '2020-02-01T12:00:00.000Z',
      backdated: true,
      via: { kind: 'import', id: importId },
      $correlationId: importId,
    });
  });

  it('adds nothing when the same rows come again, alone or twice in one request', async () => {
    const rows = [won('twice'), won('twice')];
    const outcomes = (await send(rows)).body.results.map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['created', 'unchanged']);
    const log = await system.log();
    const head = await log.headPosition();
    expect((await send([won('twice')])).body.results).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await log.headPosition()).toBe(head);
  });

  it('refuses a request of the wrong form as a whole', async () => {
    const unknown = await send([{ externalId: 'x', decisions: [{ type: 'mark_won' }] }]);
    expect([unknown.status, unknown.body.errors[0]?.pointer]).toEqual([400, '/rows/0/decisions/0/type']);
    const many = await send(
      Array.from({ length: 501 }, (_, n) => ({ externalId: `${n}`, decisions: [creation('2020-01-01')] })),
    );
    expect(many.status).toBe(400);
    expect((await send([{ externalId: 'x', decisions: [] }])).status).toBe(400);
  });
});
