import { createHmac } from 'node:crypto';
import { v4, v5 } from 'uuid';
import { appendSurely } from './commands/append.js';
import { FoldedStream, type Folding } from './commands/folded-stream.js';
import { later, metadataOf } from './commands/draft.js';
import { type CommandContext } from './command-context.js';
import { Contended, WrongRevision } from './errors.js';
import { type ExternalIdEvent, logSchemas } from './log-events.js';
import { organizationSubject } from './keys/key-store.js';
import { type EventLog } from './log/event-log.js';
import { streamName } from './stream-name.js';

/** Who holds an external id. */
export interface Reservation {
  readonly recordId: string;
  /** whether this command reserved it; false: it was held already, by this record or another */
  readonly isNew: boolean;
}

/** An external id: unique per kind of record and organization. */
export interface ExternalId {
  /** the category of the records, e.g. `opportunity` */
  readonly kind: string;
  readonly value: string;
}

const MOST_RELOADS = 3;
const UUID_BYTES = 16;

/** A stream that stands for an external id folds to its holder. */
const reservations: Folding<string | null, ExternalIdEvent> = {
  category: 'externalid',
  schemas: {
    external_id_reserved: logSchemas.external_id_reserved,
    external_id_released: logSchemas.external_id_released,
  },
  recordOf: ({ data }) => data.recordId,
  decider: {
    initialState: null,
    evolve: (_, { type, data }) => (type === 'external_id_reserved' ? data.recordId : null),
  },
};

type Holding = FoldedStream<string | null, ExternalIdEvent>;

/** External ids, each in a stream of its own that does not show the id's clear value. */
export class ExternalIds {
  constructor(private readonly log: EventLog) {}

  /**
   * Reserves the external id for the record, unless one holds it. Comes before the record's first event: who finds a
   * reservation without a record completes it.
   *
   * @throws LogUnavailable Contended
   */
  async reserve(externalId: ExternalId, recordId: string, context: CommandContext): Promise<Reservation> {
    const holding = await this.#holding(context.organizationId, externalId);
    for (let races = 0; races <= MOST_RELOADS; races++) {
      if (holding.state !== null) return { recordId: holding.state, isNew: false };
      const event: ExternalIdEvent = { type: 'external_id_reserved', data: { recordId } };
      if (await this.#appended(holding, event, context)) return { recordId, isNew: true };
      await holding.refresh(this.log);
    }
    throw new Contended(holding.name);
  }

  /** Frees the external id if the record holds it. @throws LogUnavailable Contended */
  async release(externalId: ExternalId, recordId: string, context: CommandContext): Promise<void> {
    const holding = await this.#holding(context.organizationId, externalId);
    for (let races = 0; races <= MOST_RELOADS; races++) {
      await holding.refresh(this.log);
      if (holding.state !== recordId) return;
      if (await this.#appended(holding, { type: 'external_id_released', data: { recordId } }, context)) return;
    }
    throw new Contended(holding.name);
  }

  /** The record that holds the external id; null: none. @throws LogUnavailable */
  async find(organizationId: string, externalId: ExternalId): Promise<string | null> {
    const holding = await this.#holding(organizationId, externalId);
    await holding.refresh(this.log);
    return holding.state;
  }

  /** As if nothing had happened to it: most external ids are new, and the append finds out about the others. */
  async #holding(organizationId: string, { kind, value }: ExternalId): Promise<Holding> {
    const { secret } = await this.log.keys.keyOf(organizationSubject(organizationId));
    const mac = createHmac('sha256', secret)
      .update(JSON.stringify([kind, value]))
      .digest();
    const id = v4({ random: mac.subarray(0, UUID_BYTES) });
    return new FoldedStream(reservations, streamName(reservations.category, organizationId, id));
  }

  /** The event's id names the record: a twin with another one is not taken for the same append. */
  async #appended({ name, head, hash, occurredAt }: Holding, event: ExternalIdEvent, context: CommandContext) {
    const now = this.log.clock().toISOString();
    const subject = `actor:${context.actor.id}`;
    const draft = { event, occurredAt: later(now, occurredAt), backdated: false, subject };
    const id = v5(`${name}/${event.type}/${event.data.recordId}`, context.commandId);
    const appended = { id, event, metadata: metadataOf(draft, context, now), subject };
    try {
      const end = { name, head, hash };
      await appendSurely(this.log, end, await this.log.codec.encode(end, [appended]));
      return true;
    } catch (error) {
      if (error instanceof WrongRevision) return false;
      throw error;
    }
  }
}
