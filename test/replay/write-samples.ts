import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allSchemas } from '#domain';
import { EventCodec, logSchemas, streamName, emptyEnd, type NewEvent } from '#event-store';
import { examples } from './examples.js';
import { noKeys, type Sample, sampleKeys } from './sample.js';

/** `node dist/test/replay/write-samples.js`: writes a golden sample of each event type's newest version that has none. Never changes one. */
const FOLDER = join(import.meta.dirname, '../../../test/replay/samples');
const codec = new EventCodec(allSchemas, sampleKeys);
const erased = new EventCodec(allSchemas, noKeys);

const metadata: NewEvent['metadata'] = {
  organizationId: 'org',
  actor: { kind: 'user', id: 'm-ann', roles: ['closer'] },
  onBehalfOf: null,
  via: { kind: 'api', id: 'token' },
  why: 'Ada asked for it.',
  occurredAt: '2026-11-20T12:00:00.000Z',
  recordedAt: '2026-11-22T12:00:00.000Z',
  backdated: true,
  commandId: '0192f0c4-0000-7000-8000-00000000c0de',
  idempotencyKey: 'key-1',
  requestHash: 'a3f1',
  $correlationId: '0192f0c4-0000-7000-8000-00000000c0de',
  $causationId: '0192f0c4-0000-7000-8000-00000000c0de',
  depth: 0,
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};

async function sampleOf(category: string, type: string, data: object): Promise<Sample> {
  const stream = streamName(category, 'org', '1');
  const event = { id: '0192f0c4-0000-7000-8000-0000000000e1', event: { type, data }, metadata, subject: 'contact:c-1' };
  const [encoded] = await codec.encode(emptyEnd(stream), [event]);
  if (!encoded) throw new Error(`${type} was not encoded`);
  const stored = { ...encoded, stream, revision: 0n, position: 1n };
  const { event: gone, metadata: goneMetadata } = erased.decode(stored);
  return {
    stored: { ...stored, revision: '0', position: '1' },
    read: { data, why: metadata.why },
    erased: { data: gone.data, why: goneMetadata.why },
  };
}

for (const [category, types] of Object.entries(examples)) {
  await mkdir(join(FOLDER, category), { recursive: true });
  for (const [type, data] of Object.entries(types)) {
    const version = { ...allSchemas, ...logSchemas }[type]?.version;
    const file = join(FOLDER, category, `${type}.v${version}.json`);
    if (existsSync(file)) continue;
    await writeFile(file, `${JSON.stringify(await sampleOf(category, type, data), null, 2)}\n`);
    process.stdout.write(`${file}\n`);
  }
}
