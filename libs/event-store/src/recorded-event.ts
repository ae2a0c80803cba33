import { type Actor, type DomainEvent, type Instant } from '#decider';

/** By which way a command came in. */
export interface Via {
  readonly kind: 'board' | 'api' | 'import' | 'automation' | 'agent' | 'process';
  readonly id: string;
}

/** What every event carries besides its type and data, from the first one on. */
export interface EventMetadata {
  readonly organizationId: string;
  readonly actor: Actor;
  readonly onBehalfOf: Actor | null;
  readonly via: Via;
  /** free text: why it was done; stored encrypted */
  readonly why: string | null;
  /** when it happened: the API's clock at the decision, or the caller's time where it may backdate */
  readonly occurredAt: Instant;
  /** when it was recorded: the API's clock at the append */
  readonly recordedAt: Instant;
  readonly backdated: boolean;
  readonly commandId: string;
  readonly idempotencyKey: string | null;
  /** HMAC of the canonical request body, to tell a reused key */
  readonly requestHash: string | null;
  readonly $correlationId: string;
  readonly $causationId: string;
  /** of causation: 0 for a person's command; the limit on loops */
  readonly depth: number;
  /** W3C trace context of the request */
  readonly traceparent: string | null;
  readonly schemaVersion: number;
  /** the hash of the stream's event before this one; the first names its genesis */
  readonly previousHash: string;
  /** SHA-256, hex, over the RFC 8785 JSON of stream, revision, id, type, data and metadata without this field, as stored */
  readonly hash: string;
}

/** An event as the log has it, decrypted and brought to its newest version. */
export interface RecordedEvent<Event extends DomainEvent = DomainEvent> {
  /** UUIDv5(command id, stream name, index) */
  readonly id: string;
  readonly event: Event;
  readonly metadata: EventMetadata;
  /** `<category>-<organizationId>.<id>`, or `<category>-<organizationId>` */
  readonly stream: string;
  readonly category: string;
  /** the part after the organization; empty where there is one stream per organization */
  readonly streamId: string;
  /** in the stream, from 0 */
  readonly revision: bigint;
  /** commit position in the log */
  readonly position: bigint;
}

/** An event that this code cannot read: an unknown type or version, or damaged data. Its stream is parked, never skipped. */
export interface UnreadableEvent {
  readonly stream: string;
  readonly organizationId: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly reason: string;
}
