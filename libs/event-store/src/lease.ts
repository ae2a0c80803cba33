import { v7 } from 'uuid';
import { appendSurely } from './commands/append.js';
import { asEvents } from './commands/draft.js';
import { type CommandContext } from './command-context.js';
import { emptyEnd } from './codec/event-codec.js';
import { Contended, WrongRevision } from './errors.js';
import { type LeaseTaken } from './log-events.js';
import { type EventLog } from './log/event-log.js';
import { streamName } from './stream-name.js';

const SYSTEM = 'system';
const MOST_RACES = 3;

/**
 * Takes the lease of a name for an owner (a process). Its epoch, the event's revision, only grows: who holds an older one is
 * fenced off wherever epochs are compared.
 *
 * @throws LogUnavailable Contended
 */
export async function takeLease(log: EventLog, name: string, owner: string): Promise<bigint> {
  const stream = streamName('lease', SYSTEM, name);
  for (let races = 0; races <= MOST_RACES; races++) {
    const end = { ...emptyEnd(stream), head: await log.headRevision(stream) };
    try {
      await appendSurely(log, end, await log.codec.encode(end, leaseTaken(log, stream, owner)));
      return end.head + 1n;
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
    }
  }
  throw new Contended(stream);
}

function leaseTaken(log: EventLog, stream: string, owner: string) {
  const now = log.clock().toISOString();
  const context = systemContext(owner);
  const event: LeaseTaken = { type: 'lease_taken', data: { owner } };
  return asEvents([{ event, occurredAt: now, backdated: false, subject: `actor:${owner}` }], context, stream, now);
}

function systemContext(owner: string): CommandContext {
  const commandId = v7();
  return {
    organizationId: SYSTEM,
    commandId,
    idempotencyKey: null,
    requestHash: null,
    actor: { kind: 'system', id: owner, roles: [] },
    onBehalfOf: null,
    via: { kind: 'process', id: owner },
    why: null,
    occurredAt: null,
    correlationId: commandId,
    causationId: commandId,
    depth: 0,
    traceparent: null,
    ifMatch: null,
  };
}
