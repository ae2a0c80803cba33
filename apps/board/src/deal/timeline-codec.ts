import { type OpportunityEvent } from '#domain';
import { type Schemas } from '../api/client.js';

/** One thing that happened to a deal, with who, when and why. */
export type TimelineEntry = OpportunityEvent & Omit<Schemas['TimelineEntryDto'], 'type' | 'data'>;

/** Entries as the API names them: each type has its data. */
export const decodeTimeline = (items: readonly Schemas['TimelineEntryDto'][]): readonly TimelineEntry[] =>
  items as readonly unknown[] as readonly TimelineEntry[];
