import { EventEmitter, once } from 'node:events';
import { v5 } from 'uuid';
import { type DomainEvent } from '#decider';
import {
  type EventBatch,
  type RecordedEvent,
  streamName,
  type SubscriptionOptions,
  type UnreadableEvent,
} from '#event-store';

/** An event before the log gives it its place. */
export interface Happening {
  readonly organizationId: string;
  readonly category: string;
  /** empty where an organization has one such stream only */
  readonly id: string;
  readonly event: DomainEvent;
  readonly occurredAt: string;
}

const ids = '0191f7a0-0000-7000-8000-000000000000';

/** Positions lie apart, as in a real log. */
const gap = 10n;

/** A log without a store: what projections and the projector need of one. */
export class InMemoryLog {
  readonly events: RecordedEvent[] = [];
  /** which of them, by position, cannot be read */
  readonly unreadable = new Set<bigint>();
  /** how many events the next batch has at most */
  batchSize: () => number = () => 500;
  /** how many events before its start a subscription hands over once more */
  redelivered: () => number = () => 0;
  private readonly grown = new EventEmitter().setMaxListeners(0);
  private readonly revisions = new Map<string, bigint>();

  /** Appends an event; gives it as recorded. */
  append({ organizationId, category, id, event, occurredAt }: Happening): RecordedEvent {
    const stream = streamName(category, organizationId, id);
    const revision = (this.revisions.get(stream) ?? -1n) + 1n;
    this.revisions.set(stream, revision);
    const position = BigInt(this.events.length) * gap;
    const recorded: RecordedEvent = {
      id: v5(`${position}`, ids),
      event,
      metadata: metadataOf(organizationId, occurredAt),
      stream,
      category,
      streamId: id,
      revision,
      position,
    };
    this.events.push(recorded);
    this.grown.emit('grown');
    return recorded;
  }

  headPosition(): Promise<bigint> {
    return Promise.resolve(this.events.at(-1)?.position ?? -1n);
  }

  async *subscribe({ after, categories, organizationId, signal }: SubscriptionOptions): AsyncGenerator<EventBatch> {
    const first = after === null || after < 0n ? 0 : Number(after / gap) + 1;
    let next = Math.max(0, first - this.redelivered());
    let quiet = false;
    while (!signal.aborted) {
      const end = Math.min(this.events.length, next + this.batchSize());
      if (next === end && quiet) {
        await once(this.grown, 'grown', { signal }).catch(() => undefined);
        continue;
      }
      const all = this.events
        .slice(next, end)
        .filter(
          ({ category, metadata }) =>
            (categories?.includes(category) ?? true) &&
            (organizationId === undefined || metadata.organizationId === organizationId),
        );
      next = end;
      quiet = next === this.events.length;
      yield {
        events: all.filter(({ position }) => !this.unreadable.has(position)),
        unreadable: all.filter(({ position }) => this.unreadable.has(position)).map(unreadableOf),
        position: BigInt(next - 1) * gap,
        live: quiet,
      };
    }
  }
}

const unreadableOf = ({ stream, metadata, revision, position }: RecordedEvent): UnreadableEvent => ({
  stream,
  organizationId: metadata.organizationId,
  revision,
  position,
  reason: 'it was made unreadable',
});

function metadataOf(organizationId: string, occurredAt: string): RecordedEvent['metadata'] {
  return {
    organizationId,
    actor: { kind: 'user', id: 'ann', roles: ['manager'] },
    onBehalfOf: null,
    via: { kind: 'api', id: 'test' },
    why: null,
    occurredAt,
    recordedAt: occurredAt,
    backdated: false,
    commandId: v5(occurredAt, ids),
    idempotencyKey: null,
    requestHash: null,
    $correlationId: ids,
    $causationId: ids,
    depth: 0,
    traceparent: null,
    schemaVersion: 1,
    previousHash: '',
    hash: '',
  };
}
