import { type DomainEvent, type EventSchema, type EventSchemas } from '#decider';
import { genesisOf, hashOf, isChained } from '../chain/hash.js';
import { UnreadableStream } from '../errors.js';
import { type KeyStore } from '../keys/key-store.js';
import { logSchemas } from '../log-events.js';
import { type EventMetadata, type RecordedEvent } from '../recorded-event.js';
import { parseStreamName } from '../stream-name.js';
import { PersonalData } from './personal-data.js';
import { type EncodedEvent, isStoredMetadata, type StoredEvent } from './stored-event.js';
import { upcast } from './upcast.js';

/** An event before it is encoded. */
export interface NewEvent {
  readonly id: string;
  readonly event: DomainEvent;
  readonly metadata: Omit<EventMetadata, 'schemaVersion' | 'previousHash' | 'hash'>;
  /** whose key encrypts what is personal */
  readonly subject: string;
}

/** Where a stream ends: what its next event is chained to. */
export interface StreamEnd {
  readonly name: string;
  /** -1: it has no event yet */
  readonly head: bigint;
  /** of its last event, or its genesis */
  readonly hash: string;
}

type Data = Readonly<Record<string, unknown>>;

/** Between events as the code has them and as the log has them: versions, personal data, hashes. */
export class EventCodec {
  readonly #schemas: ReadonlyMap<string, EventSchema>;
  readonly #personal: PersonalData;

  constructor(schemas: EventSchemas, keys: KeyStore) {
    this.#schemas = new Map(Object.entries({ ...schemas, ...logSchemas }));
    this.#personal = new PersonalData(keys);
  }

  /** The events as they are to be stored at the end of the stream, each chained to the one before. */
  async encode(end: StreamEnd, events: readonly NewEvent[]): Promise<EncodedEvent[]> {
    const parsed = parseStreamName(end.name);
    const chained = parsed !== null && isChained(parsed.category);
    let previousHash = chained ? end.hash : '';
    let revision = end.head;
    const encoded: EncodedEvent[] = [];
    for (const event of events) {
      revision += 1n;
      const { id, data, metadata } = await this.#withoutHash(event, previousHash);
      const { type } = event.event;
      const content = { stream: end.name, revision: revision.toString(), id, type, data, metadata };
      const hash = chained ? hashOf(content) : '';
      encoded.push({ id, type, data, metadata: { ...metadata, hash } });
      previousHash = hash;
    }
    return encoded;
  }

  /** The event decrypted and in its newest version. @throws UnreadableStream where this code cannot read it */
  decode(stored: StoredEvent): RecordedEvent {
    const parsed = parseStreamName(stored.stream);
    try {
      if (!parsed) throw new Error('the stream is not one of ours');
      const metadata = this.#openedMetadata(stored, parsed.organizationId);
      const data = this.#openedData(stored, parsed.organizationId, metadata.schemaVersion);
      const { id, type, stream, revision, position } = stored;
      const { category, id: streamId } = parsed;
      return { id, event: { type, data }, metadata, stream, category, streamId, revision, position };
    } catch (error) {
      const { stream, revision, position } = stored;
      const reason = error instanceof Error ? error.message : String(error);
      const organizationId = parsed?.organizationId ?? '';
      throw new UnreadableStream({ stream, organizationId, revision, position, reason }, { cause: error });
    }
  }

  async #withoutHash({ id, event, metadata, subject }: NewEvent, previousHash: string) {
    const schema = this.#schemaOf(event.type);
    const { why, ...others } = metadata;
    const owner = { organizationId: metadata.organizationId, eventId: id, subject };
    const sealedWhy = why ? await this.#personal.sealed(why, owner, 'why') : null;
    const fields = Object.keys(schema.personal ?? {});
    const data = await this.#personal.sealedFields(event.data as Data, fields, owner);
    return { id, data, metadata: { ...others, why: sealedWhy, schemaVersion: schema.version, previousHash } };
  }

  #openedMetadata({ id, metadata }: StoredEvent, organizationId: string): EventMetadata {
    if (!isStoredMetadata(metadata)) throw new Error('its metadata is damaged');
    if (metadata.organizationId !== organizationId) throw new Error('it is of another organization than its stream');
    if (!metadata.why) return { ...metadata, why: null };
    const why = this.#personal.opened(metadata.why, { organizationId, eventId: id }, 'why');
    return { ...metadata, why: why as string };
  }

  #openedData({ id, type, data }: StoredEvent, organizationId: string, version: number): Data {
    const schema = this.#schemaOf(type);
    if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) throw new Error('its data is damaged');
    const opened = this.#personal.openedFields(data as Data, schema.personal ?? {}, { organizationId, eventId: id });
    return upcast(schema, version, opened);
  }

  #schemaOf(type: string): EventSchema {
    const schema = this.#schemas.get(type);
    if (!schema) throw new Error(`the event type ${type} is unknown`);
    return schema;
  }
}

/** Where a stream without events ends. */
export const emptyEnd = (name: string): StreamEnd => ({ name, head: -1n, hash: genesisOf(name) });
