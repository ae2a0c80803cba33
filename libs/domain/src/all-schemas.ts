import { type EventSchema, type EventSchemas } from '#decider';
import {
  accountStreams,
  automationRunStreams,
  automationStreams,
  agentJobStreams,
  autonomyStreams,
  contactStreams,
  conversationStreams,
  importStreams,
  deliveryStreams,
  leadStreams,
  leadPolicyStreams,
  goalsStreams,
  membersStreams,
  opportunityStreams,
  organizationStreams,
  pipelinesStreams,
  routingStreams,
  teamsStreams,
  webhooksStreams,
} from './streams.js';

/** How an event type is stored, and the one category that it belongs to. */
export interface CategorizedSchema extends EventSchema {
  readonly category: string;
}

const of = ({ category, schemas }: { category: string; schemas: EventSchemas }): [string, CategorizedSchema][] =>
  Object.entries(schemas).map(([type, schema]) => [type, { ...schema, category }]);

/** Every event type of the domain with how it is stored and its category. */
export const allSchemas: Readonly<Record<string, CategorizedSchema>> = Object.fromEntries([
  ...of(organizationStreams),
  ...of(pipelinesStreams),
  ...of(membersStreams),
  ...of(teamsStreams),
  ...of(leadPolicyStreams),
  ...of(routingStreams),
  ...of(automationStreams),
  ...of(automationRunStreams),
  ...of(goalsStreams),
  ...of(contactStreams),
  ...of(accountStreams),
  ...of(conversationStreams),
  ...of(opportunityStreams),
  ...of(importStreams),
  ...of(webhooksStreams),
  ...of(deliveryStreams),
  ...of(leadStreams),
  ...of(autonomyStreams),
  ...of(agentJobStreams),
]);
