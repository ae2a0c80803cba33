import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RecordedEvent, streamName } from '#event-store';
import { cloneDeal } from '../support/cloned-deals.js';
import { flushRedis } from '../support/flush-redis.js';
import { until } from '../support/projecting.js';
import { seededRandom } from '../support/seeded-random.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seededRandom(seed);

/** In the stage; `npm run soak` has 10,000. */
const DEALS = Number(process.env.DEALS ?? 2_000);

describe(`the deletion of a stage (SEED=${seed})`, () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const deleteStage = (name: string, moveTo: string) =>
    system.call('admin', 'DELETE', `/v1/pipelines/${desk.pipeline.id}/stages/${desk.stage(name)}`, {
      body: { moveTo: desk.stage(moveTo) },
    });

  const eventsOf = async (type: string) => (await system.events()).filter(({ event }) => event.type === type);

  /** Waits until the log says that the stage is deleted. */
  const deleted = async (stageId: string): Promise<void> => {
    const log = await system.log();
    const stream = streamName('pipelines', system.credentials.organizationId);
    for (let from = 0n; ; await pause(50)) {
      for await (const { event, revision } of log.readStream(stream, from)) {
        if (event.type === 'stage_deleted' && Reflect.get(event.data, 'stageId') === stageId) return;
        from = revision + 1n;
      }
    }
  };

  /** Deals in the stage, made past the API. */
  const dealsIn = async (stage: string, count: number): Promise<string[]> => {
    const { id } = await desk.deal({ stageId: desk.stage(stage) });
    const { organizationId } = system.credentials;
    return [id, ...(await cloneDeal(await system.log(), organizationId, id, count - 1))];
  };

  /** Where each deal was moved to, each time. */
  const movesOf = (events: readonly RecordedEvent[], ids: readonly string[]): string[][] => {
    const moves = new Map(ids.map((id) => [id, new Array<string>()]));
    for (const { streamId, event } of events) moves.get(streamId)?.push(stageIn(event.data));
    return [...moves.values()];
  };

  /** How many deals the stage holds as of a position; null: there is no such stage. */
  const countIn = async (stage: string, after: bigint): Promise<number | null> => {
    const path = `/v1/pipelines/${desk.pipeline.id}/board?limit=1&after=${after}`;
    const { body, status } = await system.call('manager', 'GET', path);
    expect(status).toBe(200);
    return body.columns.find((column) => column.stage.id === desk.stage(stage))?.total.count ?? null;
  };

  it('moves every deal once and ends once, whatever is killed and flushed meanwhile', async () => {
    const stageId = desk.stage('Qualified');
    const ids = await dealsIn('Qualified', DEALS);
    const log = await system.log();
    const started = performance.now();
    const answer = await deleteStage('Qualified', 'Contacted');
    expect([answer.status, answer.body.code]).toEqual([202, undefined]);
    const late: string[] = [];
    const [template = ''] = ids;
    let killedMeanwhile = 0;
    const victims = ['reactor', 'reactor', 'reactor', 'projector', 'reactor', 'API'] as const;
    for (const [turn, victim] of victims.entries()) {
      await pause(200 + random() * 800);
      late.push(...(await cloneDeal(log, system.credentials.organizationId, template, 20)));
      if (turn === 2) await flushRedis(system.redis.port);
      if ((await eventsOf('stage_deleted')).length === 0) killedMeanwhile++;
      await restart(system, victim);
    }
    await deleted(stageId);
    const ms = performance.now() - started;
    process.stdout.write(`${DEALS} deals moved and the stage deleted in ${Math.round(ms)} ms\n`);
    late.push(...(await cloneDeal(log, system.credentials.organizationId, template, 20)));
    const all = [...ids, ...late];
    while (movesOf(await eventsOf('stage_replaced'), late).some((moves) => moves.length === 0)) await pause(100);
    const moves = await eventsOf('stage_replaced');
    expect(movesOf(moves, all)).toEqual(all.map(() => [desk.stage('Contacted')]));
    expect(await eventsOf('stage_deleted')).toHaveLength(1);
    expect(killedMeanwhile).toBeGreaterThanOrEqual(DEALS < 10_000 ? 1 : 5);
    const position = moves.at(-1)?.position ?? 0n;
    await until(async () => (await countIn('Contacted', position)) === all.length);
    expect(await countIn('Qualified', position)).toBeNull();
  }, 600_000);
});

/** The stage that a move went to. */
const stageIn = (data: object): string => String(Reflect.get(Object(Reflect.get(data, 'toStage')), 'id'));

async function restart(system: System, victim: 'reactor' | 'projector' | 'API'): Promise<void> {
  switch (victim) {
    case 'reactor':
      await system.reactor.kill();
      return system.startReactor();
    case 'projector':
      await system.projector.kill();
      return system.startProjector();
    case 'API':
      await system.api().kill();
      return system.startApi();
  }
}
