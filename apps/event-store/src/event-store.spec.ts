import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventStore } from './event-store.js';
import { type ExpectedRevision } from './streams/append-decision.js';
import { type Append } from './streams/stream-writer.js';

interface Step {
  readonly stream: string;
  /** Of what is expected: one of the words, or how far from the last revision. */
  readonly expected: 'any' | 'no_stream' | 'stream_exists' | number;
  readonly ids: readonly string[];
}

/** Few streams and few ids, so that appends meet and repeat each other. */
const steps: fc.Arbitrary<Step> = fc.record({
  stream: fc.constantFrom('a', 'b', 'b-1'),
  expected: fc.oneof(fc.constantFrom('any', 'no_stream', 'stream_exists'), fc.integer({ min: -3, max: 1 })),
  ids: fc.array(
    fc.integer({ min: 0, max: 5 }).map((number) => `00000000-0000-4000-8000-00000000000${number}`),
    { minLength: 1, maxLength: 3 },
  ),
});
const groups = fc.array(fc.array(steps, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

/** The log as it should be, naively: the ids of each stream. */
class Model {
  readonly streams = new Map<string, readonly string[]>();

  expectedRevision({ stream, expected }: Step): ExpectedRevision {
    if (typeof expected === 'string') return expected;
    return Math.max(0, this.#idsOf(stream).length - 1 + expected);
  }

  append({ stream, ids }: Step, expected: ExpectedRevision): string {
    const log = this.#idsOf(stream);
    const outcome = typeof expected === 'number' || expected === 'no_stream' ? byPlace : byId;
    const revision = outcome(log, ids, expected);
    if (revision === 'append') this.streams.set(stream, [...log, ...ids]);
    return revision === 'append' ? `revision ${log.length + ids.length - 1}` : revision;
  }

  #idsOf = (stream: string): readonly string[] => this.streams.get(stream) ?? [];
}

function byId(log: readonly string[], ids: readonly string[], expected: ExpectedRevision): string {
  if (expected === 'stream_exists' && log.length === 0) return 'wrong';
  if (!log.includes(ids[0] ?? '')) return 'append';
  return ids.every((id) => log.includes(id)) ? `revision ${log.lastIndexOf(ids.at(-1) ?? '')}` : 'wrong';
}

function byPlace(log: readonly string[], ids: readonly string[], expected: ExpectedRevision): string {
  const first = expected === 'no_stream' ? 0 : Number(expected) + 1;
  if (first === log.length) return 'append';
  const same = ids.every((id, index) => log[first + index] === id);
  return same ? `revision ${first + ids.length - 1}` : 'wrong';
}

async function outcomeOf(store: EventStore, append: Append): Promise<string> {
  const outcome = await store.writer.append(append);
  return outcome.kind === 'appended' ? `revision ${outcome.revision}` : 'wrong';
}

function toAppend({ stream, ids }: Step, expected: ExpectedRevision): Append {
  const event = { type: 'happened', isJson: true, metadata: Buffer.alloc(0), data: Buffer.from('{}') };
  return { stream, expected, expiresAt: Infinity, events: ids.map((id) => ({ ...event, id })) };
}

function idsIn(store: EventStore, stream: string): string[] {
  const read = { stream, from: 0, direction: 'forwards', count: Infinity } as const;
  return [...(store.reader.readStream(read) ?? [])].flat().map(({ id }) => id);
}

it('the store does what a naive model does, whatever shares a commit and whenever it is opened anew', async () => {
  await fc.assert(
    fc.asyncProperty(groups, async (scenario) => {
      const folder = mkdtempSync(join(tmpdir(), 'dealstream-model-'));
      const model = new Model();
      for (const group of scenario) {
        const store = new EventStore(folder, 0, () => undefined);
        const expectations = group.map((step) => {
          const expected = model.expectedRevision(step);
          return { append: toAppend(step, expected), outcome: model.append(step, expected) };
        });
        const outcomes = await Promise.all(expectations.map(({ append }) => outcomeOf(store, append)));
        expect(outcomes).toEqual(expectations.map(({ outcome }) => outcome));
        await store.close();
      }
      const store = new EventStore(folder, 0, () => undefined);
      for (const [stream, ids] of model.streams) expect(idsIn(store, stream)).toEqual(ids);
      const all = [...store.reader.readAll(0, 'forwards')].flat();
      expect(all).toHaveLength([...model.streams.values()].flat().length);
      await store.close();
    }),
    { numRuns: 40 },
  );
});
