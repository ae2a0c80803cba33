import { type OpportunityEvent } from '#domain';
import { append, drop, type Projection } from '#read-model';
import { timelineEntryOf } from './timeline-entry.js';
import { entriesKey, timelineModel } from './timeline.keys.js';

/** Every event of a deal, in order. */
export const timeline: Projection<null, OpportunityEvent> = {
  ...timelineModel,
  categories: ['opportunity'],
  project(recorded) {
    const key = entriesKey(recorded.streamId);
    const gone = recorded.event.type === 'opportunity_deleted';
    return { operations: [gone ? drop(key) : append(key, timelineEntryOf(recorded))], kept: null };
  },
};
