import { type EventSchema, type EventSchemas } from '#decider';
import * as automation from './streams/automation.streams.js';
import * as deals from './streams/deals.streams.js';
import * as goals from './streams/goals.streams.js';
import * as leads from './streams/leads.streams.js';
import * as organization from './streams/organization.streams.js';
import * as parties from './streams/parties.streams.js';
import * as webhooks from './streams/webhooks.streams.js';

/** How an event type is stored, and the one category that it belongs to. */
export interface CategorizedSchema extends EventSchema {
  readonly category: string;
}

/** What all kinds of streams have. */
interface Kind {
  readonly category: string;
  readonly schemas: EventSchemas;
}

/** Every kind of stream: a file of `streams/` for each area. */
export const allStreams: readonly Kind[] = [organization, deals, parties, leads, automation, webhooks, goals].flatMap(
  (area) => Object.values<Kind>(area),
);

const of = ({ category, schemas }: Kind): [string, CategorizedSchema][] =>
  Object.entries(schemas).map(([type, schema]) => [type, { ...schema, category }]);

/** Every event type of the domain with how it is stored and its category. */
export const allSchemas: Readonly<Record<string, CategorizedSchema>> = Object.fromEntries(allStreams.flatMap(of));
