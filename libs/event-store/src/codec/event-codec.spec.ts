import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contextOf, temporaryKeys } from '../../../../test/support/event-log.js';
import { asEvents } from '../commands/draft.js';
import { UnreadableStream } from '../errors.js';
import { type LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { emptyEnd, EventCodec } from './event-codec.js';
import { type EncodedEvent, type StoredEvent } from './stored-event.js';

const schemas = {
  contact_created: { version: 1, personal: { name: '[erased]', emails: [] } },
  deal_renamed: { version: 2, upcasters: { 1: ({ title }: Readonly<Record<string, unknown>>) => ({ name: title }) } },
};
const context = contextOf({
  organizationId: 'org',
  commandId: '0192f0c4-0000-7000-8000-00000000c0de',
  why: 'she asked',
});
const stream = 'contact-org.1';
const created = {
  type: 'contact_created',
  data: { contactId: '1', name: 'Ada', emails: ['ada@b.example'], phone: null },
};
let keys: LmdbKeyStore;
let codec: EventCodec;

beforeAll(async () => {
  keys = await temporaryKeys();
  codec = new EventCodec(schemas, keys);
});
afterAll(() => keys.close());

const now = '2026-11-22T12:00:00.000Z';

async function encoded(name: string, ...events: { type: string; data: object }[]): Promise<EncodedEvent[]> {
  const drafts = events.map((event) => ({ event, occurredAt: now, backdated: false, subject: 'contact:1' }));
  return codec.encode(emptyEnd(name), asEvents(drafts, context, now));
}

/** As the log gives it back. */
function stored(event: EncodedEvent | undefined, others: Partial<StoredEvent> = {}): StoredEvent {
  const plain: unknown = JSON.parse(JSON.stringify(event));
  if (!isEncoded(plain)) throw new Error('nothing was encoded');
  return { ...plain, stream, revision: 0n, position: 7n, ...others };
}

const isEncoded = (value: unknown): value is EncodedEvent =>
  typeof value === 'object' && value !== null && 'id' in value;

describe('an event in the log', () => {
  it('is read as it was written, with all its metadata', async () => {
    const [event] = await encoded(stream, created);
    const read = codec.decode(stored(event));
    expect(read).toMatchObject({
      event: created,
      stream,
      category: 'contact',
      streamId: '1',
      revision: 0n,
      position: 7n,
    });
    expect(read.metadata).toMatchObject({
      organizationId: 'org',
      why: 'she asked',
      commandId: context.commandId,
      occurredAt: now,
      recordedAt: now,
      schemaVersion: 1,
      previousHash: `genesis:${stream}`,
    });
  });

  it('holds no personal value and no reason in clear', async () => {
    const text = JSON.stringify(await encoded(stream, created));
    expect(text).not.toContain('Ada');
    expect(text).not.toContain('ada@');
    expect(text).not.toContain('asked');
  });

  it('is chained to the one before', async () => {
    const [first, second] = await encoded(stream, created, created);
    expect(second?.metadata.previousHash).toBe(first?.metadata.hash);
    expect(second?.metadata.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has no chain where a process may rewrite it', async () => {
    const [event] = await encoded('checkpoint-org.1', created);
    expect(event?.metadata).toMatchObject({ previousHash: '', hash: '' });
  });

  it('reads as erased once the key is destroyed, and a new key does not read it', async () => {
    const other = contextOf({ organizationId: 'erased', why: 'she asked' });
    const name = 'contact-erased.1';
    const draft = { event: created, occurredAt: now, backdated: false, subject: 'contact:1' };
    const [event] = await codec.encode(emptyEnd(name), asEvents([draft], other, now));
    const erased = { contactId: '1', name: '[erased]', emails: [], phone: null };
    await keys.destroyKeys('erased/contact:1');
    const read = codec.decode(stored(event, { stream: name }));
    expect([read.event.data, read.metadata.why]).toEqual([erased, '[erased]']);
    await keys.keyOf('erased/contact:1');
    expect(codec.decode(stored(event, { stream: name })).event.data).toEqual(erased);
  });

  it('is brought to the newest version of its schema', async () => {
    const [event] = await encoded(stream, { type: 'deal_renamed', data: { name: 'new' } });
    const old = stored(event, { data: { title: 'old' } });
    const metadata = { ...event?.metadata, schemaVersion: 1 };
    expect(codec.decode({ ...old, metadata }).event.data).toEqual({ name: 'old' });
  });
});

describe('an event that cannot be read', () => {
  const unreadable = async (others: Partial<StoredEvent>) => {
    const [event] = await encoded(stream, created);
    return () => codec.decode(stored(event, others));
  };

  it('is one of an unknown type or version', async () => {
    const [event] = await encoded(stream, created);
    expect(await unreadable({ type: 'contact_teleported' })).toThrow(UnreadableStream);
    expect(await unreadable({ type: 'toString' })).toThrow(UnreadableStream);
    expect(await unreadable({ metadata: { ...event?.metadata, schemaVersion: 9 } })).toThrow(UnreadableStream);
  });

  it('is one whose data or metadata is damaged', async () => {
    expect(await unreadable({ data: '{"contactId": "1' })).toThrow(UnreadableStream);
    expect(await unreadable({ metadata: Buffer.from('{') })).toThrow(UnreadableStream);
    expect(await unreadable({ metadata: undefined })).toThrow(UnreadableStream);
  });

  it('is one whose sealed value was moved from another event', async () => {
    expect(await unreadable({ id: '0192f0c4-0000-7000-8000-000000000bad' })).toThrow(UnreadableStream);
  });

  it('is one of another organization than its stream', async () => {
    expect(await unreadable({ stream: 'contact-other.1' })).toThrow(UnreadableStream);
  });

  it('names itself and the reason', async () => {
    const failure = await unreadable({ type: 'contact_teleported', revision: 3n });
    expect(failure).toThrow(
      expect.objectContaining({
        event: expect.objectContaining({ stream, revision: 3n, position: 7n, organizationId: 'org' }),
      }),
    );
  });
});
