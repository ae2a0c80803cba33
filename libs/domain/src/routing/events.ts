import { type EventSchemas } from '#decider';
import { type RoutingDecision } from './state.js';

/** What can happen to the routing of an organization. */
export type RoutingEvent = {
  readonly type: 'leads_routed';
  readonly data: { readonly decisions: readonly RoutingDecision[] };
};

/** How these events are stored. */
export const routingSchemas = { leads_routed: { version: 1 } } as const satisfies EventSchemas;
