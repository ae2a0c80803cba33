import { type Instant } from '#decider';
import { type Mergeable } from '../merging.js';
import { type LeadEventData, type LeadFields, type Making } from './events.js';
import { type LeadStep, type LifeStage, type LiveStage } from './life.js';

/** A prospect that is being evaluated. */
export interface Lead extends Mergeable, Readonly<LeadFields> {
  readonly externalId: string | null;
  readonly origin: LeadEventData<'lead_captured'>['origin'];
  readonly stage: LifeStage;
  /** the last stage that it was worked on in: where it goes back to when it is restored */
  readonly workedStage: LiveStage;
  readonly stageEnteredAt: Instant;
  readonly statusId: string;
  readonly repId: string | null;
  readonly teamId: string | null;
  /** the rule that assigned it last; null: no rule did */
  readonly ruleId: string | null;
  readonly steps: readonly LeadStep[];
  /** what somebody said to confirm a criterion, by the criterion's id */
  readonly confirmations: Readonly<Record<string, string>>;
  /** the deal that it became */
  readonly opportunityId: string | null;
  /** what its conversion makes, whether it is made or not; null: nothing */
  readonly making: Making | null;
  readonly discardReason: string | null;
  readonly createdAt: Instant;
  readonly lastActivityAt: Instant;
}

/** A lead, or nothing yet. */
export type LeadState = Lead | null;
