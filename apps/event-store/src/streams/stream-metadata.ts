import { type EventRecord } from '../log/event-record.js';

/** What a stream's metadata says about which of its events a stream read shows. */
export interface StreamMetadata {
  readonly maxCount?: number;
  readonly maxAgeSeconds?: number;
  readonly truncateBefore?: number;
}

/** A stream whose `$tb` is the highest 64-bit number is deleted softly. Source: EventStoreDB. */
const DELETED_TRUNCATE_BEFORE = 2 ** 63 - 1;
const NO_METADATA: StreamMetadata = {};
const METASTREAM_METADATA: StreamMetadata = { maxCount: 1 };

export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const metastreamOf = (stream: string): string => `$$${stream}`;
/** The stream that a metastream is about; every other stream is about itself. */
export const subjectOf = (stream: string): string => (isMetastream(stream) ? stream.slice(2) : stream);
export const isSoftDeleted = ({ truncateBefore = 0 }: StreamMetadata): boolean =>
  truncateBefore >= DELETED_TRUNCATE_BEFORE;

/** The metadata that the last event of the metastream holds; what cannot be read says nothing. */
export function metadataOf(stream: string, lastMetadataEvent: EventRecord | undefined): StreamMetadata {
  if (isMetastream(stream)) return METASTREAM_METADATA;
  if (!lastMetadataEvent?.isJson) return NO_METADATA;
  return parseMetadata(lastMetadataEvent.data);
}

function parseMetadata(data: Uint8Array): StreamMetadata {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(data).toString());
  } catch {
    return NO_METADATA;
  }
  if (typeof parsed !== 'object' || parsed === null) return NO_METADATA;
  const fields = new Map<string, unknown>(Object.entries(parsed));
  const maxCount = wholeNumber(fields.get('$maxCount'), 1);
  const maxAgeSeconds = wholeNumber(fields.get('$maxAge'), 1);
  const truncateBefore = wholeNumber(fields.get('$tb'), 0);
  return {
    ...(maxCount !== undefined && { maxCount }),
    ...(maxAgeSeconds !== undefined && { maxAgeSeconds }),
    ...(truncateBefore !== undefined && { truncateBefore }),
  };
}

function wholeNumber(value: unknown, least: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least ? value : undefined;
}

/** The first revision that a read of the stream shows, age aside. */
export function firstVisibleRevision(lastRevision: number, { maxCount, truncateBefore = 0 }: StreamMetadata): number {
  const byCount = maxCount === undefined ? 0 : lastRevision - maxCount + 1;
  return Math.max(0, byCount, truncateBefore);
}

export function isTooOld(event: EventRecord, { maxAgeSeconds }: StreamMetadata, now: number): boolean {
  return maxAgeSeconds !== undefined && event.created < now - maxAgeSeconds * 1000;
}
