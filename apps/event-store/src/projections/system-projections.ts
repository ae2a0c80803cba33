import { type EventRecord, MAX_NAME_BYTES, TOMBSTONE_REVISION } from '../log/event-record.js';

/** A projection that every EventStoreDB brings: it links events into streams whose names begin with its prefix. */
export interface SystemProjection {
  readonly name: string;
  readonly prefix: string;
  /** The rest of the name of the stream that links the event; undefined: none does. */
  readonly groupOf: (event: EventRecord) => string | undefined;
}

/** Source: EventStoreDB 23.10. */
export const systemProjections: readonly SystemProjection[] = [
  { name: '$by_category', prefix: '$ce-', groupOf: ({ stream }) => categoryOf(stream) },
  { name: '$by_event_type', prefix: '$et-', groupOf: ({ type }) => type },
  { name: '$by_correlation_id', prefix: '$bc-', groupOf: correlationIdOf },
  { name: '$streams', prefix: '$streams', groupOf: ({ revision }) => (revision === 0 ? '' : undefined) },
];

/** The projection that fills a stream; undefined: events are appended to it. */
export function projectionOf(stream: string): SystemProjection | undefined {
  if (!stream.startsWith('$')) return undefined;
  return systemProjections.find(({ prefix }) => (prefix.endsWith('-') ? stream.startsWith(prefix) : stream === prefix));
}

/**
 * The stream in which a projection links the event. A link is not linked again, nor is a tombstone, which cannot be read, nor
 * anything in a stream whose name would be too long.
 */
export function linkStreamOf({ prefix, groupOf }: SystemProjection, event: EventRecord): string | undefined {
  if (isLink(event) || event.revision === TOMBSTONE_REVISION) return undefined;
  const group = groupOf(event);
  if (group === undefined || Buffer.byteLength(prefix + group) > MAX_NAME_BYTES) return undefined;
  return prefix + group;
}

export const isLink = ({ type }: EventRecord): boolean => type === '$>';

/** What is before the first hyphen. System streams have no category. */
function categoryOf(stream: string): string | undefined {
  const hyphen = stream.indexOf('-');
  return hyphen <= 0 || stream.startsWith('$') ? undefined : stream.slice(0, hyphen);
}

export function correlationIdOf({ metadata }: EventRecord): string | undefined {
  if (metadata.length === 0) return undefined;
  const text = Buffer.from(metadata).toString();
  if (!text.includes('"$correlationId"')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    const id: unknown = typeof parsed === 'object' && parsed !== null && Reflect.get(parsed, '$correlationId');
    return typeof id === 'string' && id !== '' ? id : undefined;
  } catch {
    return undefined;
  }
}
