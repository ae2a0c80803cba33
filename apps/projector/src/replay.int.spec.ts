import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { presets } from '#domain';
import {
  allProjections,
  binWidth,
  OpportunityReader,
  StageFigureReader,
  SummaryReader,
  WinRateReader,
} from '#projections';
import { ModelStore, ReadModels } from '#read-model';
import { InMemoryLog } from '../../../test/support/in-memory-log.js';
import { liveContents } from '../../../test/support/live-contents.js';
import { naiveDeals, naiveSums } from '../../../test/support/naive-figures.js';
import { type NaiveVisit, naiveVisits } from '../../../test/support/naive-stage-history.js';
import { type RandomStep, randomSteps } from '../../../test/support/random-commands.js';
import { type RedisProcess, startRedis } from '../../../test/support/redis-process.js';
import { SalesOrganization } from '../../../test/support/sales-organization.js';
import { Projector } from './projector.js';

const logger = pino({ level: 'silent' });
const all = { visibility: { all: true } } as const;

let redis: RedisProcess;
let models: ReadModels;
let epoch = 0n;

/** A day ahead of each other, at most. */
const zones = ['Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles'];

beforeAll(async () => {
  redis = await startRedis();
  models = await ReadModels.connect(redis.url);
});

afterAll(async () => {
  await models.close();
  await redis.stop();
});

/** A log of two organizations, which may move to other time zones. */
function logOf(steps: readonly RandomStep[], moves = true): InMemoryLog {
  const log = new InMemoryLog();
  const organizations = ['acme', 'umbrella'].map((id) => new SalesOrganization(log, id));
  steps.forEach((step, index) => {
    const organization = organizations[index % 3 === 0 ? 1 : 0];
    if (moves && index % 20 === 10) organization?.moveTo(zones[index % zones.length] ?? 'UTC');
    organization?.run(step.deal, step.command(organization.world), step.minutesLater);
  });
  return log;
}

/** Runs a projector of a newer epoch until it has caught up, or has taken so many batches. */
async function project(log: InMemoryLog, batchSizes: () => number, batches = Infinity): Promise<void> {
  const store = await ModelStore.connect(redis.url, ++epoch);
  const ending = new AbortController();
  let left = batches;
  log.batchSize = () => {
    if (left-- <= 0) ending.abort();
    return batchSizes();
  };
  const projector = new Projector(log, store, allProjections, logger);
  const running = projector
    .run(ending.signal)
    .catch(() => undefined) // fenced by the other one
    .finally(() => ending.abort());
  const head = await log.headPosition();
  while (!ending.signal.aborted && projector.lag.status.position !== head) await pause(1);
  ending.abort();
  await running;
  await store.close();
}

describe('replaying the log', () => {
  it('ends in the same keys however often it broke off, was redelivered or taken over', async () => {
    const restarts = fc.array(
      fc.record({ batches: fc.integer({ min: 0, max: 6 }), size: fc.integer({ min: 1, max: 40 }), back: fc.nat(30) }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(randomSteps, restarts, async (steps, runs) => {
        const log = logOf(steps);
        await redis.command('FLUSHALL');
        for (const { batches, size, back } of runs) {
          log.redelivered = () => back;
          await Promise.all([project(log, () => size, batches), project(log, () => size + 1, batches)]);
        }
        await project(log, () => 7);
        const broken = await liveContents(redis);
        log.redelivered = () => 0;
        await redis.command('FLUSHALL');
        await project(log, () => 100_000);
        expect(broken).toEqual(await liveContents(redis));
      }),
      { numRuns: 25 },
    );
  });

  it('counts what a naive sum over all deals counts', async () => {
    await fc.assert(
      fc.asyncProperty(randomSteps, async (steps) => {
        const log = logOf(steps);
        await redis.command('FLUSHALL');
        await project(log, () => 11);
        for (const organizationId of ['acme', 'umbrella'])
          expect(await figuresOf(organizationId)).toEqual(naive(log, organizationId));
      }),
      { numRuns: 25 },
    );
  });

  it('counts the visits of stages that a look at every deal counts', async () => {
    await fc.assert(
      fc.asyncProperty(randomSteps, async (steps) => {
        const log = logOf(steps, false);
        await redis.command('FLUSHALL');
        await project(log, () => 11);
        const visits = naiveVisits(log.events, 'acme');
        for (const query of [{}, { teamId: 'north' }, { teamId: null }, { from: '2026-03-03', to: '2026-03-20' }]) {
          for (const pipelineId of pipelineIds) {
            expect(await visitsOf({ ...all, pipelineId, ...query })).toEqual(naiveVisitsOf(visits, pipelineId, query));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('lists exactly the deals that are there', async () => {
    await fc.assert(
      fc.asyncProperty(randomSteps, async (steps) => {
        const log = logOf(steps);
        await redis.command('FLUSHALL');
        await project(log, () => 11);
        const reader = new OpportunityReader(models);
        const { items } = await reader.list('acme', { ...all, filter: { status: 'any' }, limit: 500 });
        const deals = naiveDeals(log.events, 'acme').map(({ deal }) => deal);
        expect(items.map(({ deal }) => deal).sort(byId)).toEqual([...deals].sort(byId));
      }),
      { numRuns: 10 },
    );
  });
});

interface Wanted {
  readonly teamId?: string | null;
  readonly from?: string;
  readonly to?: string;
}

/** What became of visits, and how long they took, by stage. */
async function visitsOf(query: Wanted & { pipelineId: string; visibility: { all: true } }): Promise<object> {
  const reader = new StageFigureReader(models);
  const [conversion, time] = await Promise.all([reader.conversion('acme', query), reader.timeInStage('acme', query)]);
  const fates = conversion.stages?.map(({ stage, rate, ...counts }) => [stage.id, rate, counts] as const);
  const times = time.stages?.map(({ stage, ...figures }) => [stage.id, figures] as const);
  return { fates, times };
}

function naiveVisitsOf(visits: readonly NaiveVisit[], pipelineId: string, { teamId, from, to }: Wanted): object {
  const dayOf = (at: string) => new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
  const within = (at: string | null) => at !== null && (from ?? '') <= dayOf(at) && dayOf(at) <= (to ?? '9');
  const seen = visits.filter(
    (visit) => visit.pipelineId === pipelineId && (teamId === undefined || visit.teamId === teamId),
  );
  const [preset] = presets.filter(({ name }) => name === pipelineId);
  const stages = preset?.stages.map(({ name, outcome }) => [`${pipelineId}/${name}`, outcome] as const) ?? [];
  const fates = stages.map(([id, outcome]) => {
    const own = seen.filter(({ stageId, enteredAt }) => stageId === id && within(enteredAt));
    const count = (fate: string) => own.filter((visit) => visit.fate === fate).length;
    const names = ['advanced', 'reverted', 'won', 'lost', 'abandoned', 'moved', 'present'];
    const counts = Object.fromEntries(names.map((fate) => [fate, count(fate)]));
    const rate = own.length === 0 || outcome !== 'active' ? null : (count('advanced') + count('won')) / own.length;
    return [id, rate, { entered: own.length, ...counts }] as const;
  });
  const times = stages.flatMap(([id, outcome]) => {
    if (outcome !== 'active') return [];
    const own = seen.filter(({ stageId, endedAt }) => stageId === id && within(endedAt));
    const took = own
      .map(({ enteredAt, endedAt }) => Date.parse(endedAt ?? '') - Date.parse(enteredAt))
      .sort((a, b) => a - b);
    const at = (share: number) => {
      const exact = took[Math.ceil(took.length * share) - 1];
      return exact === undefined ? null : (Math.floor(exact / binWidth) + 0.5) * binWidth;
    };
    const meanMs = took.length === 0 ? null : took.reduce((sum, one) => sum + one, 0) / took.length;
    return [[id, { ended: took.length, meanMs, medianMs: at(0.5), p90Ms: at(0.9) }] as const];
  });
  return { fates, times };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const pipelineIds = ['Sales', 'Demo-led sales', 'Simple sales'];

/** Figures by name, zeros left out: `<pipeline> <status>`, `<pipeline> <stage> <status>`, `<pipeline> <day> <outcome>`. */
async function figuresOf(organizationId: string): Promise<Record<string, readonly [number, number]>> {
  const figures: Record<string, readonly [number, number]> = {};
  const put = (name: string, { count, value }: { count: number; value: { amount: number } }) => {
    if (count > 0) figures[name] = [count, value.amount];
  };
  for (const pipelineId of pipelineIds) {
    const { summary } = await new SummaryReader(models).ofPipeline(organizationId, { ...all, pipelineId });
    if (!summary) throw new Error(`${pipelineId} is missing`);
    for (const status of ['open', 'won', 'lost', 'abandoned'] as const) {
      put(`${pipelineId} ${status}`, summary[status]);
      for (const { stage, byStatus } of summary.stages) put(`${pipelineId} ${stage.id} ${status}`, byStatus[status]);
    }
    for (const groupBy of ['day', 'team', 'rep', 'source', 'account', 'agent'] as const) {
      const query = { ...all, pipelineId, groupBy };
      const overall = await new WinRateReader(models).ofPipeline(organizationId, query);
      const ranged = await new WinRateReader(models).ofPipeline(organizationId, { ...query, from: '2000-01-01' });
      expect(ranged.figures).toEqual(overall.figures);
      for (const { key, won, lost } of overall.figures?.groups ?? []) {
        put(`${pipelineId} ${groupBy} ${key} won`, won);
        put(`${pipelineId} ${groupBy} ${key} lost`, lost);
      }
    }
  }
  return figures;
}

function naive(log: InMemoryLog, organizationId: string): Record<string, readonly [number, number]> {
  return naiveSums(naiveDeals(log.events, organizationId), ({ deal, closing }) => {
    const at = closing?.event.data;
    const names = [
      `${at?.pipeline.id ?? deal.pipeline.id} ${deal.status}`,
      `${deal.pipeline.id} ${deal.stage.id} ${deal.status}`,
    ];
    if (!at || !closing || deal.status === 'abandoned') return names;
    const timeZone = zoneAt(log, organizationId, closing.position);
    const day = new Date(closing.metadata.occurredAt).toLocaleDateString('sv', { timeZone });
    const groups = { day, team: at.teamId, rep: at.repId, source: at.source, account: at.accountId, agent: at.agentId };
    return [
      ...names,
      ...Object.entries(groups).map(([group, key]) => `${at.pipeline.id} ${group} ${key} ${deal.status}`),
    ];
  });
}

/** The organization's time zone when an event was recorded. */
function zoneAt(log: InMemoryLog, organizationId: string, position: bigint): string {
  const before = log.events.filter((one) => one.metadata.organizationId === organizationId && one.position < position);
  return before.reduce(
    (zone, { event }) =>
      'timeZone' in event.data && typeof event.data.timeZone === 'string' ? event.data.timeZone : zone,
    'UTC',
  );
}
