import { randomInt, randomUUID } from 'node:crypto';
import {
  ANY,
  type AppendExpectedRevision,
  type ExpectedRevision,
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
} from '@eventstore/db-client';
import { afterEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { all, contractStore } from './contract-store.js';
import { type Expected, type Hiding, StreamModel } from './stream-model.js';

/** Sequences of operations; the long form of the test has 10,000. */
const sequences = Number(process.env.SEQUENCES ?? 150);
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
/** Sequences between two ends of the server, without warning. */
const restartEvery = 50;

const store = contractStore();

/** What the client lets a deletion expect. */
type Deletable = Exclude<Expected, 'stream_exists'>;

type Operation =
  | { readonly kind: 'append'; readonly expected: Expected; readonly ids: readonly number[] }
  | { readonly kind: 'delete' | 'tombstone'; readonly expected: Deletable }
  | { readonly kind: 'describe'; readonly metadata: Hiding }
  | { readonly kind: 'read' };

/** As numbers: how far from the last revision. Few ids, so that they repeat. */
const expected = fc.oneof(
  fc.constantFrom<Expected[]>('any', 'no_stream', 'stream_exists'),
  fc.integer({ min: -3, max: 1 }),
);
const deletable = fc.oneof(fc.constantFrom<Deletable[]>('any', 'no_stream'), fc.integer({ min: -1, max: 1 }));
const ids = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 3 });
const metadata = fc.oneof(
  fc.record({ maxCount: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ truncateBefore: fc.integer({ min: 0, max: 6 }) }),
  fc.constant({}),
);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('append' as const), expected, ids }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), expected: deletable }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tombstone' as const), expected: fc.constantFrom(0, 1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('describe' as const), metadata }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const) }) },
);
/** What each of three clients does with a stream of its own, all at the same time. */
const sequence = fc.array(fc.array(operation, { minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 3 });

const clients: EventStoreDBClient[] = [];

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
});

function client(number: number): EventStoreDBClient {
  const url = process.env.EVENTSTORE_URL ?? store.process.url;
  return (clients[number] ??= EventStoreDBClient.connectionString(url));
}

/** A client, its stream, and what that should be. */
class Party {
  readonly stream = `model-${randomUUID()}`;
  readonly model = new StreamModel();
  readonly #ids = Array.from({ length: 8 }, () => randomUUID());

  constructor(readonly number: number) {}

  async follow(operations: readonly Operation[]): Promise<void> {
    for (const one of operations) await this.#do(one);
  }

  /** Everything of the stream that a reader sees, both ways. */
  async compare(): Promise<void> {
    const forwards = await this.#read({});
    expect(forwards).toBe(this.model.read());
    const backwards = await this.#read({ direction: BACKWARDS, fromRevision: END } as const);
    expect(backwards.split(' ').toReversed().join(' ')).toBe(this.model.read());
  }

  async #do(one: Operation): Promise<void> {
    const { stream, model } = this;
    const api = client(this.number);
    switch (one.kind) {
      case 'append': {
        const [wanted, named] = [this.#expected(one.expected), one.ids.map((id) => this.#ids[id] ?? '')];
        const events = named.map((id) => jsonEvent({ id, type: 'happened', data: {} }));
        const appending = api.appendToStream(stream, events, { expectedRevision: onWire(wanted) });
        const outcome = await told(appending.then(({ nextExpectedRevision }) => `revision ${nextExpectedRevision}`));
        expect([one, outcome]).toEqual([one, model.append(wanted, named)]);
        return;
      }
      case 'delete': {
        const wanted = this.#expected(one.expected);
        const outcome = await told(api.deleteStream(stream, { expectedRevision: onWire(wanted) }));
        expect([one, outcome]).toEqual([one, model.delete(wanted)]);
        return;
      }
      case 'tombstone': {
        const wanted = this.#expected(one.expected);
        const outcome = await told(api.tombstoneStream(stream, { expectedRevision: onWire(wanted) }));
        expect([one, outcome]).toEqual([one, model.tombstone(wanted)]);
        return;
      }
      case 'describe': {
        const outcome = await told(api.setStreamMetadata(stream, { ...one.metadata }));
        expect([one, outcome]).toEqual([one, model.describe(one.metadata)]);
        return;
      }
      case 'read':
        await this.compare();
    }
  }

  /** Numbers are of the model's stream, where it has events. */
  #expected<Wanted extends Expected>(wanted: Wanted): Wanted | number {
    return typeof wanted === 'number' ? Math.max(0, this.model.last + wanted) : wanted;
  }

  #read(options: object): Promise<string> {
    const reading = all(client(this.number).readStream(this.stream, options));
    return told(reading.then((events) => events.map(({ event }) => `${event?.revision}:${event?.id}`).join(' ')));
  }
}

const words = { any: ANY, no_stream: NO_STREAM, stream_exists: STREAM_EXISTS } as const;

function onWire(wanted: Deletable): ExpectedRevision;
function onWire(wanted: Expected): AppendExpectedRevision;
function onWire(wanted: Expected): AppendExpectedRevision {
  return typeof wanted === 'number' ? BigInt(wanted) : words[wanted];
}

/** What came of it: the text, or the type of the error. */
const told = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    (result) => (typeof result === 'string' ? result : 'done'),
    (error: unknown) => String(error instanceof Error && 'type' in error ? error.type : error),
  );

/** Ends the server as a crash would, and starts it again. */
async function crash(): Promise<void> {
  if (process.env.EVENTSTORE_URL !== undefined) return;
  await Promise.all(clients.splice(0).map((one) => one.dispose()));
  await store.process.kill();
  await store.restart();
}

it(`the store does what a naive model does, for several clients and over crashes (SEED=${seed})`, async () => {
  let done = 0;
  const sinceCrash: Party[] = [];
  const property = fc.asyncProperty(sequence, async (of) => {
    const parties = of.map((_, number) => new Party(number));
    await Promise.all(parties.map((party, number) => party.follow(of[number] ?? [])));
    sinceCrash.push(...parties);
    if (++done % restartEvery > 0) return;
    await crash();
    for (const party of sinceCrash.splice(0)) await party.compare();
  });
  await fc.assert(property, { numRuns: sequences, seed });
}, 3_600_000);
