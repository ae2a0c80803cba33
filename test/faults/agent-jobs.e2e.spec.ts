import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HttpAnswer } from '../support/http-answer.js';
import { inParallel } from '../support/in-parallel.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const JOBS = Number(process.env.DEALS ?? 40);
const ROUNDS = 3;

describe('agent jobs, while API and reactor are killed', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  /** The same request until it is answered. */
  async function surely(role: 'agent' | 'manager', path: string, body: object): Promise<HttpAnswer> {
    for (;;) {
      const headers = { 'idempotency-key': path };
      const answer = await system.call(role, 'POST', path, { body, headers }).catch(() => null);
      if (answer && answer.status < 500) return answer;
      await pause(50);
    }
  }

  async function killing(work: Promise<unknown>): Promise<void> {
    let done = false;
    const end = work.finally(() => (done = true));
    for (let round = 0; round < ROUNDS && !done; round++) {
      await pause(200 + 150 * round);
      await Promise.all([system.api().kill(), system.reactor.kill()]);
      await Promise.all([system.startApi(), system.startReactor()]);
    }
    await end;
  }

  it('each is executed once, and says so once', async () => {
    const deals = await inParallel(Array.from({ length: JOBS }), 8, () => desk.deal());
    const asked = await inParallel(deals, 8, async ({ id }) => {
      const { body: job } = await surely('agent', `/v1/opportunities/${id}/advance`, {});
      return { id, jobId: job.id };
    });
    const working = inParallel(asked, 8, async ({ id, jobId }) => {
      await surely('manager', `/v1/agent-jobs/${jobId}/approve`, {});
      await surely('agent', `/v1/opportunities/${id}/notes`, { text: 'Moved on.' });
    });
    await killing(working);
    const ends = async () =>
      (await system.events())
        .filter(({ event }) => event.type === 'agent_job_executed')
        .map(({ streamId }) => streamId);
    await until(async () => new Set(await ends()).size === 2 * JOBS);
    expect(await ends()).toHaveLength(2 * JOBS);
    const types = (await system.events()).filter(({ category }) => category === 'opportunity');
    for (const { id } of deals) {
      const own = types.filter(({ streamId }) => streamId === id).map(({ event }) => event.type);
      expect(own).toEqual(['pipeline_created', 'stage_advanced', 'note_logged']);
    }
  }, 240_000);
});
