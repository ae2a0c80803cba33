import { once } from 'node:events';
import { v7 } from 'uuid';
import { EventLog, LmdbKeyStore } from '#event-store';

/** Nobody reads these events. */
const unread = {
  organizationId: 'org',
  actor: { kind: 'system', id: 'burst', roles: [] },
  onBehalfOf: null,
  via: { kind: 'process', id: 'burst' },
  why: null,
  occurredAt: '2026-11-22T12:00:00.000Z',
  recordedAt: '2026-11-22T12:00:00.000Z',
  backdated: false,
  commandId: 'burst',
  idempotencyKey: null,
  requestHash: null,
  $correlationId: 'burst',
  $causationId: 'burst',
  depth: 0,
  traceparent: null,
  schemaVersion: 1,
  previousHash: '',
  hash: '',
} as const;

/**
 * A process that appends a lot at once when it is told to: `append-burst <url> <keys folder>`. Prints `ready`, waits for a line,
 * and prints `failed N` once all of its appends have failed or succeeded.
 */
const [url = '', folder = ''] = process.argv.slice(2);
const keys = await LmdbKeyStore.open(folder);
const log = await EventLog.connect({ url, keys, schemas: {} });

function append(): Promise<bigint> {
  const data = { padding: 'x'.repeat(20_000) };
  return log.append(`burst-org.${v7()}`, [{ id: v7(), type: 'burst', data, metadata: unread }], -1n);
}

await append();
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const outcomes = await Promise.allSettled(Array.from({ length: 400 }, append));
process.stdout.write(`failed ${outcomes.filter(({ status }) => status === 'rejected').length}\n`);
process.exit();
