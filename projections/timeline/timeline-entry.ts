import { type RecordedEvent } from '#event-store';
import { type TimelineEntry } from './timeline.keys.js';

/** An event as a timeline keeps it. */
export function timelineEntryOf({ id, event, metadata, revision, position }: RecordedEvent): TimelineEntry {
  const { occurredAt, recordedAt, backdated, actor, onBehalfOf, via, why } = metadata;
  return {
    ...{ id, type: event.type, at: occurredAt, recordedAt, backdated, actor, onBehalfOf, via, why },
    data: event.data,
    revision: Number(revision),
    position: `${position}`,
  };
}
