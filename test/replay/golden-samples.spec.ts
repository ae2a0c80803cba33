import { describe, expect, it } from '@jest/globals';
import { allSchemas } from '#domain';
import { type ChainSource, EventCodec, logSchemas, type StoredEvent, verifyChains } from '#event-store';
import { noKeys, sampleKeys, storedIn } from './sample.js';
import { samples } from './sample-codec.js';

const codec = new EventCodec(allSchemas, sampleKeys);
const withoutKeys = new EventCodec(allSchemas, noKeys);
/** A log of one event. */
const holding = (stored: StoredEvent): ChainSource => {
  const read = async function* () {
    yield await Promise.resolve(stored);
  };
  return { readStoredAll: read, readStoredStream: read };
};

/** State that any process may rewrite. */
const unchained: ReadonlySet<string> = new Set(['lease', 'checkpoint', 'delivery']);

const schemas = Object.entries({ ...allSchemas, ...logSchemas });

describe('an event that was ever written', () => {
  it.each([...samples])('%s is read as it was meant', (file, sample) => {
    const { event, metadata } = codec.decode(storedIn(sample));
    expect({ data: event.data, why: metadata.why }).toEqual(sample.read);
    expect(file).toBe(`${file.split('/')[0]}/${event.type}.v${metadata.schemaVersion}.json`);
  });

  it.each([...samples])('%s is read as erased without its key', (_, sample) => {
    const { event, metadata } = withoutKeys.decode(storedIn(sample));
    expect({ data: event.data, why: metadata.why }).toEqual(sample.erased);
  });

  it.each([...samples])('%s has the hash that it was written with', async (_, sample) => {
    const { category } = codec.decode(storedIn(sample));
    if (unchained.has(category)) return expect(sample.stored.metadata).toMatchObject({ hash: '' });
    for await (const { verified, broken } of verifyChains(holding(storedIn(sample))))
      expect({ verified, broken }).toEqual({ verified: 1, broken: null });
  });

  it.each(schemas)('%s has a sample of each of its versions', (type, { version }) => {
    const versions = Array.from({ length: version }, (_, index) => `/${type}.v${index + 1}.json`);
    for (const ending of versions) expect([...samples.keys()].filter((file) => file.endsWith(ending))).toHaveLength(1);
  });
});
