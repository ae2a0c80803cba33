import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import {
  type Clock,
  type CommandContext,
  EventLog,
  type Execution,
  type KeyStore,
  LmdbKeyStore,
  type TimedCommand,
} from '#event-store';
import {
  tallySchemas,
  type TallyCommand,
  type TallyEvent,
  type TallyState,
  tallyStreams,
  type TallyWorld,
} from './tally.js';

/** A new temporary folder. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'dealstream-keys-'));

/** A key store in a new temporary folder. */
export const temporaryKeys = async (): Promise<LmdbKeyStore> => LmdbKeyStore.open(await temporaryFolder());

/** A connection that knows the tally's events. */
export const connectTallyLog = (url: string, keys: KeyStore, clock?: Clock): Promise<EventLog> =>
  EventLog.connect({ url, keys, schemas: tallySchemas, ...(clock && { clock }) });

/** What a command of a test carries, unless the test says otherwise. */
export function contextOf(others: Partial<CommandContext> = {}): CommandContext {
  const commandId = others.commandId ?? v7();
  return {
    organizationId: '0192f0c4-0000-7000-8000-000000000001',
    commandId,
    idempotencyKey: null,
    requestHash: null,
    actor: { kind: 'user', id: '0192f0c4-0000-7000-8000-0000000000aa', roles: ['admin'] },
    onBehalfOf: null,
    via: { kind: 'api', id: 'test' },
    why: null,
    occurredAt: null,
    correlationId: commandId,
    causationId: commandId,
    depth: 0,
    traceparent: null,
    ifMatch: null,
    ...others,
  };
}

/** The context of a command that comes with an idempotency key. */
export const keyed = (commandId: string, requestHash: string, others: Partial<CommandContext> = {}): CommandContext =>
  contextOf({ commandId, idempotencyKey: `key-${commandId}`, requestHash, ...others });

type TallyExecution = Execution<TallyCommand, TallyState, TallyEvent, TallyWorld>;

/** Commands to a tally; its record `a` unless said otherwise. */
export function tallyExecution(
  id: string,
  commands: readonly TimedCommand<TallyCommand>[],
  others: Partial<TallyExecution> = {},
): TallyExecution {
  const world = () => Promise.resolve({ limit: 1_000_000 });
  return { streams: tallyStreams, id, recordId: 'a', commands, context: contextOf(), world, ...others };
}

/** Adds to record `a` of a tally. */
export const add = (by: number, recordId = 'a'): TimedCommand<TallyCommand> => ({
  command: { type: 'add', recordId, by },
});
