import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { allSchemas } from '#domain';
import { EventLog, LmdbKeyStore } from '#event-store';
import { allProjections } from '#projections';
import { ModelStore, type Projection } from '#read-model';
import { Projector } from '../../apps/projector/src/projector.js';
import { startEventStore } from '../support/event-store-process.js';
import { InMemoryLog } from '../support/in-memory-log.js';
import { startRedis } from '../support/redis-process.js';
import { SalesOrganization } from '../support/sales-organization.js';
import { store } from '../support/stored-history.js';
import { type Report } from './benchmark.js';

export const name = 'rebuild';

const deals = 20_000;
const runs = 3;

/** Fills models from nothing, from a real log into a real Redis, without live load. */
export async function run(report: Report): Promise<void> {
  const [eventStore, redis] = await Promise.all([startEventStore(), startRedis()]);
  const folder = await mkdtemp(join(tmpdir(), 'dealstream-bench-'));
  const keys = await LmdbKeyStore.open(folder);
  const log = await EventLog.connect({ url: eventStore.url, keys, schemas: allSchemas });
  const { events } = historyOf(deals);
  await store(log, events);
  let epoch = 0n;
  const measure = async (projections: readonly Projection[]): Promise<number> => {
    await redis.command('FLUSHALL');
    const models = await ModelStore.connect(redis.url, ++epoch);
    const seconds = await timeToHead(new Projector(log, models, projections, pino({ level: 'silent' })), log);
    await models.close();
    return events.length / seconds;
  };
  const rates = async (projections: readonly Projection[]): Promise<number[]> => {
    const samples: number[] = [];
    for (let index = 0; index < runs; index++) samples.push(await measure(projections));
    return samples;
  };
  const unit = 'events/s';
  const target = (least: number) => ({ statistic: 'median', least }) as const;
  report({ metric: 'all at once', unit, samples: await rates(allProjections), target: target(15_000) });
  for (const projection of allProjections.slice(3)) {
    report({ metric: projection.name, unit, samples: await rates([projection]), target: target(40_000) });
  }
  await log.close();
  await keys.close();
  await Promise.all([eventStore.stop(), redis.stop(), rm(folder, { recursive: true })]);
}

/** Deals that are created, worked on, valued, and half of them closed: about six events each. */
function historyOf(count: number): InMemoryLog {
  const log = new InMemoryLog();
  const sales = new SalesOrganization(log, '0191f7a0-1111-7000-8000-000000000000');
  const value = { amount: 120_000, currency: 'USD' };
  for (let index = 0; index < count; index++) {
    const id = `0191f7a0-2222-7000-8000-${String(index).padStart(12, '0')}`;
    const contactId = index % 2 ? 'zoe' : 'yan';
    sales.run(
      id,
      {
        type: 'create_opportunity',
        opportunityId: id,
        contactId,
        teamId: index % 3 ? 'north' : 'south',
        tags: ['new'],
      },
      0,
    );
    sales.run(id, { type: 'advance' }, 1);
    sales.run(id, { type: 'assign_rep', repId: 'ben' }, 0);
    sales.run(id, { type: 'adjust_value', value }, 0);
    if (index % 4 === 0) sales.run(id, { type: 'move_to_stage', stageId: 'Sales/Closed Won' }, 0);
    if (index % 4 === 1) sales.run(id, { type: 'move_to_stage', stageId: 'Sales/Closed Lost' }, 0);
  }
  return log;
}

async function timeToHead(projector: Projector, log: EventLog): Promise<number> {
  const head = await log.headPosition();
  const ending = new AbortController();
  const began = performance.now();
  const running = projector.run(ending.signal);
  while ((projector.lag.status.position ?? -1n) < head) await pause(5);
  const seconds = (performance.now() - began) / 1000;
  ending.abort();
  await running;
  return seconds;
}
