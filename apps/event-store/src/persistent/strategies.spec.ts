import { describe, expect, it } from '@jest/globals';
import { type EventRecord } from '../log/event-record.js';
import { type Consumer } from './consumer.js';
import { strategyOf } from './strategies.js';
import { Throughput } from './throughput.js';

const consumer = (name: string): Consumer => ({
  name,
  from: '',
  bufferSize: 10,
  throughput: new Throughput(),
  inFlight: 0,
  isSlow: false,
  welcome: () => undefined,
  deliver: () => undefined,
  drop: () => undefined,
});

function event(stream: string, fields: Partial<EventRecord> = {}): EventRecord {
  const bytes = Buffer.alloc(0);
  const place = { stream, revision: 0, position: 1, created: 0 };
  const id = '00000000-0000-4000-8000-000000000000';
  return { ...place, id, type: 'happened', isJson: true, metadata: bytes, data: bytes, ...fields };
}

const streams = Array.from({ length: 200 }, (_, number) => `deal-${number}`);

describe('a pinning strategy', () => {
  it('sends a stream to the same consumer, also by way of links, and spreads streams over all', () => {
    const consumers = [consumer('a'), consumer('b'), consumer('c')];
    const strategy = strategyOf('Pinned');
    const owners = streams.map((stream) => strategy(event(stream), consumers));
    expect(new Set(owners)).toEqual(new Set(consumers));
    for (const [index, stream] of streams.entries()) {
      const link = event('$ce-deal', { type: '$>', data: Buffer.from(`7@${stream}`) });
      expect(strategy(link, consumers)).toBe(owners[index]);
    }
  });

  it('moves only the streams of a consumer that leaves', () => {
    const [a, b, c] = [consumer('a'), consumer('b'), consumer('c')];
    const strategy = strategyOf('Pinned');
    const before = streams.map((stream) => strategy(event(stream), [a, b, c]));
    const after = streams.map((stream) => strategy(event(stream), [a, c]));
    const moved = streams.filter((_, index) => before[index] !== after[index]);
    expect(moved).toEqual(streams.filter((_, index) => before[index] === b));
  });

  it('lets what is pinned to somebody without room wait', () => {
    const consumers = [consumer('a'), consumer('b')];
    const strategy = strategyOf('Pinned');
    const owner = strategy(event('deal-1'), consumers);
    if (owner) owner.inFlight = 10;
    expect(strategy(event('deal-1'), consumers)).toBeUndefined();
  });

  it('goes by the correlation where that is asked for', () => {
    const consumers = [consumer('a'), consumer('b'), consumer('c')];
    const strategy = strategyOf('PinnedByCorrelation');
    const metadata = Buffer.from('{"$correlationId":"one"}');
    const owners = new Set(streams.map((stream) => strategy(event(stream, { metadata }), consumers)));
    expect(owners.size).toBe(1);
  });
});

it('a round robin passes over who has no room', () => {
  const [a, b] = [consumer('a'), consumer('b')];
  b.inFlight = 10;
  const strategy = strategyOf('RoundRobin');
  expect([1, 2, 3].map(() => strategy(event('deal-1'), [a, b])?.name)).toEqual(['a', 'a', 'a']);
});
