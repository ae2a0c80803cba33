import { type Timeline, type TimelineEntry } from '#projections';
import { type ActorDto, type TimelineDto, type TimelineEntryDto } from './timeline.dto.js';

/** A page of a timeline as callers see it. */
export const timelineView = ({ items, nextCursor }: Timeline): TimelineDto => ({
  items: items.map(entryOf),
  nextCursor,
});

const entryOf = ({ actor, onBehalfOf, data, ...entry }: TimelineEntry): TimelineEntryDto => ({
  ...entry,
  actor: actorOf(actor),
  onBehalfOf: onBehalfOf && actorOf(onBehalfOf),
  data: { ...data },
});

const actorOf = ({ roles, ...actor }: TimelineEntry['actor']): ActorDto => ({ ...actor, roles: [...roles] });
