import { v5 } from 'uuid';
import { type CommandContext, type RecordedEvent } from '#event-store';

/** Why a process does something. */
export interface Cause {
  readonly organizationId: string;
  /** the event that it is done because of: ids of commands come from it */
  readonly eventId: string;
  readonly correlationId: string;
  /** of causation; of the event */
  readonly depth: number;
  readonly traceparent: string | null;
}

/** An event as a cause. */
export const causeOf = ({ id, metadata }: RecordedEvent): Cause => ({
  organizationId: metadata.organizationId,
  eventId: id,
  correlationId: metadata.$correlationId,
  depth: metadata.depth,
  traceparent: metadata.traceparent,
});

/** What a command of a process carries. Its id is the same each time: it has its effect once, however often it is given. */
export function contextOf(process: string, target: string, cause: Cause): CommandContext {
  return {
    organizationId: cause.organizationId,
    commandId: v5(`${process}/${target}`, cause.eventId),
    idempotencyKey: null,
    requestHash: null,
    actor: { kind: 'system', id: process, roles: [] },
    onBehalfOf: null,
    via: { kind: 'process', id: process },
    why: null,
    occurredAt: null,
    correlationId: cause.correlationId,
    causationId: cause.eventId,
    depth: cause.depth + 1,
    traceparent: cause.traceparent,
    ifMatch: null,
  };
}
