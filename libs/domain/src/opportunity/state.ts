import { type Instant } from '#decider';
import { type Money } from '../money/money.js';
import { type Status } from '../pipelines/state.js';
import { type CustomFields } from './events.js';
import { type PipelineReference, type StageReference } from './references.js';

/** A note on a deal. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly conversationId: string | null;
  readonly at: Instant;
  /** the actor's id */
  readonly by: string;
}

/** A deal in one stage of one pipeline. */
export interface Opportunity {
  readonly existence: 'live';
  readonly id: string;
  readonly externalId: string | null;
  /** the lead that it was made of */
  readonly leadId: string | null;
  /** null: it shows its contact's present name */
  readonly name: string | null;
  readonly contactId: string | null;
  readonly accountId: string | null;
  /** as at the last stage event; the catalogue has its present name */
  readonly pipeline: PipelineReference;
  /** as at the last stage event; the catalogue has its present name and position */
  readonly stage: StageReference;
  readonly status: Status;
  readonly value: Money;
  readonly source: string | null;
  readonly teamId: string | null;
  readonly channelId: string | null;
  readonly conversationId: string | null;
  readonly repId: string | null;
  readonly agentId: string | null;
  /** `YYYY-MM-DD`, never shifted by a time zone */
  readonly expectedCloseDate: string | null;
  readonly followUpAt: Instant | null;
  /** whether it was said that this follow-up has fallen due */
  readonly followUpDueRaised: boolean;
  readonly description: string;
  readonly notes: readonly Note[];
  readonly tags: readonly string[];
  readonly customFields: CustomFields;
  /** whole per cent; null: its stage's */
  readonly probability: number | null;
  readonly rank: string | null;
  readonly wonReason: string | null;
  readonly lostReason: string | null;
  readonly stageEnteredAt: Instant;
  /** whether it was said that the deal has stayed in this stage for too long */
  readonly staleRaised: boolean;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  /** the last event by a person, a service or an agent on the deal */
  readonly lastActivityAt: Instant;
}

/** What a stream of a deal folds to. A deleted deal keeps what it was, for auditors; its id is never reused. */
export type OpportunityState =
  { readonly existence: 'none' } | Opportunity | { readonly existence: 'deleted'; readonly last: Opportunity };
