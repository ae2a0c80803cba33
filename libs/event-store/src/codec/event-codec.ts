import { type DomainEvent, type EventSchema, type EventSchemas } from '#decider';
import { genesisOf, hashOf, isChained } from '../chain/hash.js';
import { UnreadableStream } from '../errors.js';
import { type KeyStore } from '../keys/key-store.js';
import { logSchemas } from '../log-events.js';
import { type EventMetadata, type RecordedEvent } from '../recorded-event.js';
import { parseStreamName } from '../stream-name.js';
import { isSealed, seal, unseal, type Sealed } from './personal-data-codec.js';
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

const ERASED = '[erased]';

/** Between events as the code has them and as the log has them: versions, personal data, hashes. */
export class EventCodec {
  readonly #schemas: EventSchemas;

  constructor(
    schemas: EventSchemas,
    private readonly keys: KeyStore,
  ) {
    this.#schemas = { ...schemas, ...logSchemas };
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
    const owner = { organizationId: metadata.organizationId, subject, eventId: id };
    const sealedWhy = why ? await this.#sealed(why, owner, 'why') : null;
    const data = schema.personal ? await this.#withoutPersonalData(event.data as Data, schema, owner) : event.data;
    return {
      id,
      data: data as Data,
      metadata: { ...others, why: sealedWhy, schemaVersion: schema.version, previousHash },
    };
  }

  async #withoutPersonalData(data: Data, { personal = {} }: EventSchema, owner: Owner): Promise<Data> {
    const sealed: Record<string, unknown> = { ...data };
    for (const field of Object.keys(personal)) {
      const value = data[field];
      if (!isNothing(value)) sealed[field] = await this.#sealed(value, owner, field);
    }
    return sealed;
  }

  async #sealed(value: unknown, { organizationId, subject, eventId }: Owner, field: string): Promise<Sealed> {
    const key = await this.keys.keyOf(keySubject(organizationId, subject));
    return seal(value, subject, key, placeOf(eventId, field));
  }

  #openedMetadata({ id, metadata }: StoredEvent, organizationId: string): EventMetadata {
    if (!isStoredMetadata(metadata)) throw new Error('its metadata is damaged');
    if (metadata.organizationId !== organizationId) throw new Error('it is of another organization than its stream');
    const why = metadata.why && this.#opened(metadata.why, { organizationId, eventId: id, field: 'why' }, ERASED);
    return { ...metadata, why: why as string | null };
  }

  #openedData({ id, type, data }: StoredEvent, organizationId: string, version: number): Data {
    const schema = this.#schemaOf(type);
    if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) throw new Error('its data is damaged');
    return upcast(schema, version, this.#withPersonalData(data as Data, schema, { organizationId, eventId: id }));
  }

  /** Sealed fields are known by their form: an older version may have had others than the newest one. */
  #withPersonalData(data: Data, schema: EventSchema, event: { organizationId: string; eventId: string }): Data {
    let opened: Record<string, unknown> | null = null;
    for (const [field, value] of Object.entries(data)) {
      if (!isSealed(value)) continue;
      opened ??= { ...data };
      opened[field] = this.#opened(value, { ...event, field }, schema.personal?.[field] ?? ERASED);
    }
    return opened ?? data;
  }

  #opened(sealed: Sealed, place: Place, erased: unknown): unknown {
    const { subject, key } = sealed.$enc;
    const found = this.keys.findKey(keySubject(place.organizationId, subject), key);
    return found ? unseal(sealed, found, placeOf(place.eventId, place.field)) : erased;
  }

  #schemaOf(type: string): EventSchema {
    const schema = Object.hasOwn(this.#schemas, type) ? this.#schemas[type] : undefined;
    if (!schema) throw new Error(`the event type ${type} is unknown`);
    return schema;
  }
}

interface Owner {
  readonly organizationId: string;
  readonly subject: string;
  readonly eventId: string;
}

interface Place {
  readonly organizationId: string;
  readonly eventId: string;
  readonly field: string;
}

/** Subjects of two organizations never share a key. */
const keySubject = (organizationId: string, subject: string): string => `${organizationId}/${subject}`;

const placeOf = (eventId: string, field: string): string => `${eventId}/${field}`;

/** Nothing personal in it: it is stored as it is, and needs no key. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Where a stream without events ends. */
export const emptyEnd = (name: string): StreamEnd => ({ name, head: -1n, hash: genesisOf(name) });
