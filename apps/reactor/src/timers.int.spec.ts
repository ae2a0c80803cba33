import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { AgentJobReader, TimersReader } from '#projections';
import { ReadModels } from '#read-model';
import { OrganizationNeighbours } from '#world';
import { appendUnknownEvent } from '../../../test/contract/append-unknown-event.js';
import { until } from '../../../test/support/projecting.js';
import { type SalesDesk, salesDesk } from '../../../test/support/sales-desk.js';
import { startSystem, type System } from '../../../test/support/system.js';
import { jobExpiry } from './agent-jobs/job-expiry.js';
import { commandPartsOver } from './command-parts.js';
import { Commands } from './commands.js';
import { Timers } from './timers.js';

const dayMs = 86_400_000;
const start = Date.parse('2031-03-03T08:00:00.000Z');
const daysLater = (days: number): string => new Date(start + days * dayMs).toISOString();

let system: System;
let desk: SalesDesk;
let models: ReadModels;
let neighbours: OrganizationNeighbours;
let commands: Commands;

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  desk = await salesDesk(system);
  const log = await system.log();
  models = await ReadModels.connect(system.redis.url);
  neighbours = await OrganizationNeighbours.follow(log);
  commands = new Commands(commandPartsOver({ log, models, neighbours }));
}, 120_000);

afterAll(async () => {
  await neighbours.close();
  await models.close();
  await system.stop();
});

/** What the deals were told, in log order. */
async function told(...ids: readonly string[]): Promise<readonly (readonly [id: string, type: string])[]> {
  const all = await system.events();
  const raised = all.filter(({ event }) => event.type === 'follow_up_due' || event.type === 'opportunity_stale');
  return raised.flatMap(({ streamId, event }) => (ids.includes(streamId) ? [[streamId, event.type] as const] : []));
}

/** A deal with a follow-up so many days after the start. */
async function dueAfter(days: number): Promise<string> {
  const { id } = await desk.deal();
  await desk.write({ id }, 'follow-up', { at: daysLater(days) });
  return id;
}

/** Runs timers whose clock stands so many days after the start, until a follow-up that is due by then has been told. */
async function atClock(days: number): Promise<void> {
  const last = await dueAfter(days);
  const ending = new AbortController();
  const timers = new Timers({
    models,
    timers: new TimersReader(models),
    sweeps: [jobExpiry(new AgentJobReader(models), commands)],
    commands,
    logger: pino({ level: 'silent' }),
    every: 20,
    clock: () => start + days * dayMs,
  });
  const ended = timers.run(ending.signal);
  await until(async () => (await told(last)).length > 0);
  ending.abort();
  await ended;
}

describe('timers', () => {
  it('let a job of an agent expire that nobody decided on in time', async () => {
    const { id } = await desk.deal();
    const { body: job } = await system.call('agent', 'POST', `/v1/opportunities/${id}/advance`, { body: {} });
    expect(job.state).toBe('pending');
    const ofJob = async () =>
      (await system.events()).filter(({ streamId }) => streamId === job.id).map(({ event }) => event.type);
    await atClock(0);
    await until(async () => (await ofJob()).length > 1);
    expect(await ofJob()).toEqual(['agent_job_proposed', 'agent_job_expired']);
    const late = await system.call('manager', 'POST', `/v1/agent-jobs/${job.id}/approve`, { body: {} });
    expect([late.status, late.body.code]).toEqual([409, 'agent_job_not_pending']);
  });

  it('tell a deal once that its time has come, however the clock moves', async () => {
    const path = `/v1/pipelines/${desk.pipeline.id}/stages/${desk.stage('Lead')}/stale-after`;
    expect((await system.call('admin', 'POST', path, { body: { days: 2000 } })).status).toBe(200);
    const [soon, later] = [await dueAfter(1), await dueAfter(5)];
    await atClock(2);
    expect(await told(soon, later)).toEqual([[soon, 'follow_up_due']]);
    await atClock(-1);
    expect(await told(soon, later)).toEqual([[soon, 'follow_up_due']]);
    await atClock(6);
    expect(await told(soon, later)).toEqual([
      [soon, 'follow_up_due'],
      [later, 'follow_up_due'],
    ]);
    await atClock(2000);
    const stale = [soon, later].map((id) => [id, 'opportunity_stale']);
    expect((await told(soon, later)).slice(2).toSorted()).toEqual(stale.toSorted());
    await atClock(-1);
    await atClock(2001);
    expect(await told(soon, later)).toHaveLength(4);
  }, 120_000);

  it('go on beside a deal that cannot be read', async () => {
    const [broken, whole] = [await dueAfter(3000), await dueAfter(3000)];
    await appendUnknownEvent(system.store.url, `opportunity-${system.credentials.organizationId}.${broken}`);
    await atClock(3001);
    await atClock(3002);
    expect(await told(whole)).toContainEqual([whole, 'follow_up_due']);
  }, 120_000);
});
