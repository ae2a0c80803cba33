import { type EventSchemas } from '#decider';
import { type Money } from '../money/money.js';
import { type ClosedStatus } from '../pipelines/state.js';
import { type PipelineReference, type StageChange, type StageReference } from './references.js';

/** Values of custom fields by the field's id. */
export type CustomFields = Readonly<Record<string, string | number>>;

/** The deal as at its closing: every figure about the closing is attributed to this. */
export interface Closing {
  readonly value: Money;
  readonly pipeline: PipelineReference;
  readonly stage: StageReference;
  readonly repId: string | null;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly source: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly reason: string | null;
  /** the move that closed it; null where the status was set on its own, or `reopened` carries the move */
  readonly change: StageChange | null;
}

/** A new value in another currency, where a move to another pipeline needs one. */
export interface Revaluation {
  readonly previous: Money;
  readonly value: Money;
}

interface Data {
  pipeline_created: {
    opportunityId: string;
    externalId: string | null;
    /** the lead that it was made of */
    leadId: string | null;
    /** null: the deal shows its contact's present name */
    name: string | null;
    contactId: string | null;
    accountId: string | null;
    pipeline: PipelineReference;
    stage: StageReference;
    value: Money;
    source: string | null;
    teamId: string | null;
    channelId: string | null;
    conversationId: string | null;
    repId: string | null;
    agentId: string | null;
    /** `YYYY-MM-DD` */
    expectedCloseDate: string | null;
    followUpAt: string | null;
    description: string;
    tags: readonly string[];
    customFields: CustomFields;
    /** whole per cent; null: its stage's */
    probability: number | null;
  };
  stage_advanced: StageChange & { reason: string | null };
  stage_reverted: StageChange & { reason: string | null };
  stage_replaced: StageChange & {
    fromPipeline: PipelineReference;
    toPipeline: PipelineReference;
    reason: string | null;
  };
  closed_won: Closing;
  closed_lost: Closing;
  closed_abandoned: Closing;
  /** `change` is the move that reopened it; null where the status was set on its own */
  reopened: { previousStatus: ClosedStatus; change: StageChange | null; reason: string | null };
  adjustment: { previous: Money; value: Money; delta: number; reason: string | null };
  upsell: { amount: Money; value: Money; reason: string | null };
  renamed: { name: string | null; previous: string | null };
  source_changed: { source: string | null; previous: string | null };
  expected_close_changed: { date: string | null; previous: string | null };
  probability_set: { probability: number | null; previous: number | null };
  custom_field_set: { fieldId: string; value: string | number | null; previous: string | number | null };
  description_edited: { description: string; previous: string };
  tagged: { tag: string };
  untagged: { tag: string };
  ranked: { rank: string; previous: string | null };
  contact_changed: { contactId: string; previous: string | null };
  account_linked: { accountId: string; previous: string | null };
  account_unlinked: { previous: string };
  conversation_linked: { conversationId: string; previous: string | null };
  rep_assigned: { repId: string; previous: string | null };
  rep_unassigned: { previous: string };
  agent_assigned: { agentId: string; previous: string | null };
  agent_unassigned: { previous: string };
  team_changed: StageChange & {
    fromTeamId: string | null;
    toTeamId: string | null;
    fromPipeline: PipelineReference;
    toPipeline: PipelineReference;
    /** the channel that the new team does not have, cleared by this */
    clearedChannelId: string | null;
    revaluation: Revaluation | null;
  };
  pipeline_changed: StageChange & {
    fromPipeline: PipelineReference;
    toPipeline: PipelineReference;
    revaluation: Revaluation | null;
  };
  follow_up_scheduled: { at: string; previous: string | null };
  follow_up_cleared: { previous: string };
  /** the instant that it was scheduled for is over; who owned the deal then */
  follow_up_due: { at: string; repId: string | null };
  /** the deal has been in the stage for more than its stale-after days, no follow-up ahead */
  opportunity_stale: { stageId: string; enteredAt: string; days: number; repId: string | null };
  note_logged: { noteId: string; text: string; conversationId: string | null };
  opportunity_deleted: { name: string | null; pipeline: PipelineReference; stage: StageReference };
}

/** What can happen to a deal. */
export type OpportunityEvent = {
  [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> };
}[keyof Data];

/** The data of one event type of a deal. */
export type OpportunityEventData<T extends OpportunityEvent['type']> = Readonly<Data[T]>;

/** How these events are stored. */
export const opportunitySchemas = {
  pipeline_created: {
    version: 2,
    personal: { description: '[erased]' },
    upcasters: { 1: (data) => ({ ...data, leadId: null }) },
  },
  stage_advanced: { version: 1 },
  stage_reverted: { version: 1 },
  stage_replaced: { version: 1 },
  closed_won: { version: 1 },
  closed_lost: { version: 1 },
  closed_abandoned: { version: 1 },
  reopened: { version: 1 },
  adjustment: { version: 1 },
  upsell: { version: 1 },
  renamed: { version: 1 },
  source_changed: { version: 1 },
  expected_close_changed: { version: 1 },
  probability_set: { version: 1 },
  custom_field_set: { version: 1 },
  description_edited: { version: 1, personal: { description: '[erased]', previous: '[erased]' } },
  tagged: { version: 1 },
  untagged: { version: 1 },
  ranked: { version: 1 },
  contact_changed: { version: 1 },
  account_linked: { version: 1 },
  account_unlinked: { version: 1 },
  conversation_linked: { version: 1 },
  rep_assigned: { version: 1 },
  rep_unassigned: { version: 1 },
  agent_assigned: { version: 1 },
  agent_unassigned: { version: 1 },
  team_changed: { version: 1 },
  pipeline_changed: { version: 1 },
  follow_up_scheduled: { version: 1 },
  follow_up_cleared: { version: 1 },
  follow_up_due: { version: 1 },
  opportunity_stale: { version: 1 },
  note_logged: { version: 1, personal: { text: '[erased]' } },
  opportunity_deleted: { version: 1 },
} as const satisfies Record<OpportunityEvent['type'], EventSchemas[string]>;
