import { type OpportunityEvent } from '#domain';
import { append, drop, type Projection } from '#read-model';
import { entriesKey, type TimelineEntry, timelineModel } from './timeline.keys.js';

/** Every event of a deal, in order. */
export const timeline: Projection<null, OpportunityEvent> = {
  ...timelineModel,
  categories: ['opportunity'],
  project({ id, event, metadata, streamId, revision, position }) {
    if (event.type === 'opportunity_deleted') return { operations: [drop(entriesKey(streamId))], kept: null };
    const { occurredAt, recordedAt, backdated, actor, onBehalfOf, via, why } = metadata;
    const entry: TimelineEntry = {
      id,
      type: event.type,
      at: occurredAt,
      recordedAt,
      backdated,
      actor,
      onBehalfOf,
      via,
      why,
      data: event.data,
      revision: Number(revision),
      position: `${position}`,
    };
    return { operations: [append(entriesKey(streamId), entry)], kept: null };
  },
};
