import { describe, expect, it } from '@jest/globals';
import { emptyEnd, EventCodec, type NewEvent, streamName } from '#event-store';
import { noKeys, sampleKeys } from './sample.js';

/** A made-up type: its first version had a whole name in one personal field, its second has two. */
const first = { met: { version: 1, personal: { fullName: '[erased]' } } };
const second = {
  met: {
    version: 2,
    personal: { given: '[erased]', family: '[erased]' },
    upcasters: {
      1: ({ fullName, ...others }: Readonly<Record<string, unknown>>) => {
        const [given, family = '[erased]'] = String(fullName).split(' ');
        return { ...others, given, family };
      },
    },
  },
};

const stream = streamName('meeting', 'org', '1');
const metadata: NewEvent['metadata'] = {
  organizationId: 'org',
  actor: { kind: 'system', id: 'test', roles: [] },
  onBehalfOf: null,
  via: { kind: 'api', id: 'test' },
  why: null,
  occurredAt: '2026-11-22T12:00:00.000Z',
  recordedAt: '2026-11-22T12:00:00.000Z',
  backdated: false,
  commandId: 'c',
  idempotencyKey: null,
  requestHash: null,
  $correlationId: 'c',
  $causationId: 'c',
  depth: 0,
  traceparent: null,
};

/** As the code of the first version wrote it. */
async function written() {
  const event = { type: 'met', data: { at: 'noon', fullName: 'Ada Byron' } };
  const codec = new EventCodec(first, sampleKeys);
  const [encoded] = await codec.encode(emptyEnd(stream), [{ id: 'e', event, metadata, subject: 'contact:1' }]);
  if (!encoded) throw new Error('nothing encoded');
  return { ...encoded, stream, revision: 0n, position: 1n };
}

describe('an event of an older version', () => {
  it('is read in the newest one', async () => {
    const { event } = new EventCodec(second, sampleKeys).decode(await written());
    expect(event.data).toEqual({ at: 'noon', given: 'Ada', family: 'Byron' });
  });

  it('is read as erased in the newest one', async () => {
    const { event } = new EventCodec(second, noKeys).decode(await written());
    expect(event.data).toEqual({ at: 'noon', given: '[erased]', family: '[erased]' });
  });

  it('is not read by code that lacks the step', async () => {
    const schemas = { met: { version: 2 } };
    const stored = await written();
    expect(() => new EventCodec(schemas, sampleKeys).decode(stored)).toThrow();
  });
});
