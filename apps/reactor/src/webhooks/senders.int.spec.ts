import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { RecordStates } from '#cloud-events';
import { allSchemas, pipelinesStreams, teamsStreams, type WebhooksCommand, webhooksStreams } from '#domain';
import { CommandExecutor, emptyEnd, EventLog, type LmdbKeyStore, streamName } from '#event-store';
import { ReadModels } from '#read-model';
import { AllowedHosts, Endpoints, Teller } from '#webhooks';
import { OrganizationNeighbours } from '#world';
import { contextOf, temporaryKeys } from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { inParallel } from '../../../../test/support/in-parallel.js';
import { until } from '../../../../test/support/projecting.js';
import { WebhookReceiver } from '../../../../test/support/webhook-receiver.js';
import { commandPartsOver } from '../command-parts.js';
import { Commands } from '../commands.js';
import { type Means } from '../effects.js';
import { Patience } from '../patience.js';
import { Senders } from './senders.js';
import { mostLanes } from './waiting-lanes.js';

const STREAMS = 400;
const EVENTS = 3;
const organizationId = v7();
const logger = pino({ level: 'silent' });

let store: EventStoreProcess;
let keys: LmdbKeyStore;
let log: EventLog;
let models: ReadModels;
let neighbours: OrganizationNeighbours;
let executor: CommandExecutor;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  log = await EventLog.connect({ url: store.url, keys, schemas: allSchemas });
  models = await ReadModels.connect('redis://127.0.0.1:1'); // away: webhooks do not read it
  neighbours = await OrganizationNeighbours.follow(log);
  executor = new CommandExecutor(log);
});
afterAll(async () => {
  await neighbours.close();
  await models.close();
  await log.close();
  await store.stop();
  await keys.close();
});

function meansOf(signal: AbortSignal): Means {
  const commands = new Commands(commandPartsOver({ log, models, neighbours }));
  return { commands, patience: new Patience(logger, signal), logger };
}

/** Tells webhooks at these hosts until it is stopped. */
function telling(...hosts: readonly string[]) {
  const ending = new AbortController();
  const states = new RecordStates(log);
  const endpoints = new Endpoints({ allowed: new AllowedHosts(hosts), timeout: 1_000 });
  const teller = new Teller({ states, keys, endpoints });
  const schedule = { first: 200, longest: 60_000, inAll: 3_600_000 };
  const senders = new Senders({ log, states, teller, means: meansOf(ending.signal), schedule, owner: 'test' });
  const ended = senders.run(ending.signal);
  const stop = async () => {
    ending.abort();
    await ended;
  };
  return { senders, stop };
}

const command = async (wanted: WebhooksCommand): Promise<void> => {
  const [teams, pipelines] = [teamsStreams.decider.initialState, pipelinesStreams.decider.initialState];
  await executor.execute({
    ...{ streams: webhooksStreams, id: '', recordId: '', commands: [{ command: wanted }] },
    context: contextOf({ organizationId }),
    world: () => Promise.resolve({ teams, pipelines, members: {}, eventTypes: new Set(['tagged']) }),
  });
};

/** A stream of so many events, in one append. */
async function append(count: number): Promise<void> {
  const stream = streamName('opportunity', organizationId, v7());
  const { commandId, ifMatch: _, occurredAt: __, ...context } = contextOf({ organizationId });
  const now = new Date().toISOString();
  const { correlationId: $correlationId, causationId: $causationId, ...others } = context;
  const times = { occurredAt: now, recordedAt: now, backdated: false };
  const metadata = { ...others, ...times, commandId, $correlationId, $causationId };
  const events = Array.from({ length: count }, (_, n) => ({
    ...{ id: v7(), metadata, subject: 'opportunity:x' },
    event: { type: 'tagged', data: { tag: `${n}` } },
  }));
  await log.append(stream, await log.codec.encode(emptyEnd(stream), events), -1n);
}

describe('a webhook whose endpoint is away', () => {
  it('holds up no more than so much, and is told all of it in order once it is back', async () => {
    const away = await WebhookReceiver.start();
    away.stop();
    const webhookId = v7();
    const add = { type: 'add_webhook', webhookId, name: 'Lake', url: away.url('/in'), eventTypes: ['tagged'] } as const;
    await command(add);
    const first = telling(away.host);
    await until(() => Promise.resolve(first.senders.size === 1));
    let most = { waiting: 0, untold: 0 };
    const watching = setInterval(() => {
      const { waiting, untold } = first.senders;
      most = { waiting: Math.max(most.waiting, waiting), untold: Math.max(most.untold, untold) };
    }, 5);
    await inParallel(Array.from({ length: STREAMS }), 32, () => append(EVENTS));
    await until(() => Promise.resolve(first.senders.waiting >= mostLanes));
    await delay(1_500); // what comes in now must not be taken
    clearInterval(watching);
    await first.stop();
    expect(most.waiting).toBeLessThanOrEqual(mostLanes + 16);
    expect(most.untold).toBeLessThanOrEqual(1_500);

    const back = await WebhookReceiver.start(Number(away.host.split(':')[1]));
    const second = telling(away.host);
    const arrivals = await back.received('/in', STREAMS * EVENTS);
    await second.stop();
    back.stop();
    expect(arrivals).toHaveLength(STREAMS * EVENTS);
    const bySubject = new Map<string, number>();
    for (const { event } of arrivals) {
      expect(event.revision).toBe(bySubject.get(event.subject) ?? 0);
      bySubject.set(event.subject, event.revision + 1);
    }
  }, 120_000);
});
