import { allSchemas } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Around } from './record-states.js';

type Fields = Readonly<Record<string, unknown>>;

/** An event in the form of CloudEvents 1.0, with the attributes that they leave to us. */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** the event's id in the log: the same however often it is told */
  readonly id: string;
  /** `urn:dealstream:<organization>` */
  readonly source: string;
  readonly type: string;
  /** `<category>/<id of the record>`; `<category>` where an organization has one such stream */
  readonly subject: string;
  /** when it happened */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** `urn:dealstream:schema:<type>:<version>` */
  readonly dataschema: string;
  /** in the log, decimal: it only grows */
  readonly position: string;
  /** in the record's stream, from 0 */
  readonly revision: number;
  readonly recordedat: string;
  readonly actorkind: string;
  readonly actorid: string;
  readonly correlationid: string;
  readonly causationid: string;
  readonly traceparent?: string;
  readonly data: CloudEventData;
}

/** What happened. */
export interface CloudEventData {
  /** what the event holds, as its schema says */
  readonly change: object;
  /** of the record's fields those that the event changed, as they are after it; null: it is gone, or is not one record */
  readonly current: Fields | null;
  /** the same fields before it; null: there was none */
  readonly previous: Fields | null;
  readonly why: string | null;
}

/** The event as it is told. Personal data is in clear; what was erased is not. */
export function cloudEventOf(recorded: RecordedEvent, around: Around | null): CloudEvent {
  const { id, event, metadata, category, streamId, revision, position } = recorded;
  const { organizationId, actor, occurredAt, recordedAt, traceparent } = metadata;
  return {
    specversion: '1.0',
    id,
    source: `urn:dealstream:${organizationId}`,
    type: event.type,
    subject: streamId === '' ? category : `${category}/${streamId}`,
    time: occurredAt,
    datacontenttype: 'application/json',
    dataschema: `urn:dealstream:schema:${event.type}:${allSchemas[event.type]?.version ?? 1}`,
    position: `${position}`,
    revision: Number(revision),
    recordedat: recordedAt,
    actorkind: actor.kind,
    actorid: actor.id,
    correlationid: metadata.$correlationId,
    causationid: metadata.$causationId,
    ...(traceparent !== null && { traceparent }),
    data: { change: event.data, ...changedFields(around), why: metadata.why },
  };
}

/** Grows with every note: the event says the new one. */
const leftOut: ReadonlySet<string> = new Set(['notes', 'existence']);

function changedFields(around: Around | null): Pick<CloudEventData, 'current' | 'previous'> {
  const [before, after] = [fieldsOf(around?.before), fieldsOf(around?.after)];
  if (!before || !after) return { current: after, previous: before };
  const changed = Object.keys({ ...before, ...after }).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return { current: only(changed, after), previous: only(changed, before) };
}

const fieldsOf = (record: object | null | undefined): Fields | null =>
  record ? Object.fromEntries(Object.entries(record).filter(([field]) => !leftOut.has(field))) : null;

const only = (fields: readonly string[], record: Fields): Fields =>
  Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));

/** What a webhook is told where somebody tries whether it takes anything. It is no event of the log. */
export const testEventOf = (test: {
  readonly organizationId: string;
  readonly webhookId: string;
  readonly id: string;
  readonly at: Date;
}): Pick<CloudEvent, 'specversion' | 'id' | 'source' | 'type' | 'subject' | 'time' | 'datacontenttype'> & {
  readonly data: object;
} => ({
  specversion: '1.0',
  id: test.id,
  source: `urn:dealstream:${test.organizationId}`,
  type: 'webhook_tested',
  subject: `webhooks/${test.webhookId}`,
  time: test.at.toISOString(),
  datacontenttype: 'application/json',
  data: {},
});
