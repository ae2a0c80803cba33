import { ANY, type AppendResult, NO_STREAM, STREAM_EXISTS, WrongExpectedVersionError } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents } from './contract-store.js';

const store = contractStore();
const client = () => store.client;

/** Three events are in the stream, after one earlier event where the expected revision is exact. */
const expectations = [
  { expected: 'any', expectedRevision: ANY, before: 0 },
  { expected: 'stream_exists', expectedRevision: STREAM_EXISTS, before: 1 },
  { expected: 'no_stream', expectedRevision: NO_STREAM, before: 0 },
  { expected: 'exact', expectedRevision: 0n, before: 1 },
] as const;

type Appended = ReturnType<typeof someEvents>;
const [a, b, c] = [0, 1, 2];

/** The repeated events, by their place in the first append; x is an event that was never written. */
const repetitions = [
  { repeated: 'same', places: [a, b, c], byId: 2, byPlace: 2 },
  { repeated: 'prefix', places: [a, b], byId: 1, byPlace: 1 },
  { repeated: 'suffix', places: [b, c], byId: 2, byPlace: 'wrong' },
  { repeated: 'superset', places: [a, b, c, 'x'], byId: 'wrong', byPlace: 'wrong' },
  { repeated: 'superset in front', places: ['x', a, b, c], byId: 'new', byPlace: 'wrong' },
  { repeated: 'reordered', places: [c, b, a], byId: 0, byPlace: 'wrong' },
  { repeated: 'none', places: ['x', 'x'], byId: 'new', byPlace: 'wrong' },
] as const;

const matrix = expectations.flatMap((expectation) =>
  repetitions.map((repetition) => {
    const isById = ['any', 'stream_exists'].includes(expectation.expected);
    return { ...expectation, ...repetition, outcome: isById ? repetition.byId : repetition.byPlace };
  }),
);

interface Written {
  readonly stream: string;
  readonly events: Appended;
  readonly total: number;
}

async function write({ before, expectedRevision }: (typeof expectations)[number]): Promise<Written> {
  const stream = newStream();
  if (before > 0) await client().appendToStream(stream, someEvents(before), { expectedRevision: NO_STREAM });
  const events = someEvents(3);
  await client().appendToStream(stream, events, { expectedRevision });
  return { stream, events, total: before + events.length };
}

async function check(written: Written, row: (typeof matrix)[number]): Promise<void> {
  const { stream, events, total } = written;
  const repeated = row.places.flatMap((place) => (place === 'x' ? someEvents(1) : events.slice(place, place + 1)));
  const log = await all(client().readStream(stream));
  const outcome: AppendResult | Error = await client()
    .appendToStream(stream, repeated, { expectedRevision: row.expectedRevision })
    .catch((error: Error) => error);
  const after = await all(client().readStream(stream));
  if (row.outcome === 'wrong') {
    expect(outcome).toBeInstanceOf(WrongExpectedVersionError);
  } else if (row.outcome === 'new') {
    expect(outcome).toMatchObject({ success: true, nextExpectedRevision: BigInt(total + repeated.length - 1) });
  } else {
    const original = log[row.before + row.outcome]?.event;
    expect(outcome).toMatchObject({ nextExpectedRevision: original?.revision, position: original?.position });
  }
  expect(after).toHaveLength(total + (row.outcome === 'new' ? repeated.length : 0));
}

describe('repeated appends', () => {
  it.each(matrix)('with $expected and $repeated ids: $outcome', async (row) => {
    await check(await write(row), row);
  });

  itOurs('have the same outcomes after a restart', async () => {
    const written = await Promise.all(matrix.map(async (row) => ({ row, written: await write(row) })));
    await store.restart();
    for (const { row, written: earlier } of written) await check(earlier, row);
  });

  it('with the current revision always append, even when ids repeat', async () => {
    const stream = newStream();
    const events = someEvents(2);
    await client().appendToStream(stream, events, { expectedRevision: NO_STREAM });
    const again = await client().appendToStream(stream, events, { expectedRevision: 1n });
    expect(again.nextExpectedRevision).toBe(3n);
    expect(await all(client().readStream(stream))).toHaveLength(4);
  });

  it('compare ids within the stream only', async () => {
    const events = someEvents(2);
    await client().appendToStream(newStream(), events, { expectedRevision: ANY });
    const other = newStream();
    await client().appendToStream(other, events, { expectedRevision: ANY });
    expect(await all(client().readStream(other))).toHaveLength(2);
  });

  it('at the same moment are written once', async () => {
    const stream = newStream();
    const events = someEvents(2);
    const twins = [1, 2, 3].map(() => client().appendToStream(stream, events, { expectedRevision: NO_STREAM }));
    const outcomes = await Promise.all(twins);
    expect(new Set(outcomes.map(({ position }) => position?.commit)).size).toBe(1);
    expect(await all(client().readStream(stream))).toHaveLength(2);
  });
});
