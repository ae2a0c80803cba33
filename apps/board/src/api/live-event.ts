import { type Schemas } from './client.js';

/** What the API pushes: records as they now are. */
export type LiveEvent =
  | { readonly type: 'live'; readonly data: Schemas['LiveEventDto'] }
  | { readonly type: 'card'; readonly data: Schemas['CardEventDto'] }
  | { readonly type: 'card_removed'; readonly data: Schemas['CardRemovedEventDto'] }
  | { readonly type: 'totals'; readonly data: Schemas['TotalsEventDto'] }
  | { readonly type: 'conversation'; readonly data: Schemas['ConversationEventDto'] }
  | { readonly type: 'lead'; readonly data: Schemas['LeadEventDto'] }
  | { readonly type: 'agent_job'; readonly data: Schemas['AgentJobEventDto'] }
  | { readonly type: 'follow-up'; readonly data: Schemas['FollowUpEventDto'] }
  | { readonly type: 'catalogue'; readonly data: Schemas['CatalogueEventDto'] }
  | { readonly type: 'reset'; readonly data: Schemas['ResetEventDto'] };
