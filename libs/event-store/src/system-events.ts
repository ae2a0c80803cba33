import { v7 } from 'uuid';
import { type DomainEvent } from '#decider';
import { type NewEvent } from './codec/event-codec.js';
import { asEvents } from './commands/draft.js';
import { type CommandContext } from './command-context.js';
import { type EventLog } from './log/event-log.js';
import { parseStreamName, streamName } from './stream-name.js';

const SYSTEM = 'system';

/** The stream of a process: it belongs to no organization. */
export const systemStream = (category: string, name: string): string => streamName(category, SYSTEM, name);

/** An event that a process tells of itself, in a stream of its own or of an organization. */
export function systemEvent(log: EventLog, stream: string, owner: string, event: DomainEvent): NewEvent[] {
  const now = log.clock().toISOString();
  const draft = { event, occurredAt: now, backdated: false, subject: `actor:${owner}` };
  const { organizationId = SYSTEM } = parseStreamName(stream) ?? {};
  return asEvents([draft], systemContext(owner, organizationId), now);
}

function systemContext(owner: string, organizationId: string): CommandContext {
  const commandId = v7();
  return {
    organizationId,
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
