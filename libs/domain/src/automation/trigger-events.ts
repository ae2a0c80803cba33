import { type ConditionFields } from '../conditions/condition.js';
import { type ConversationEvent } from '../conversation/events.js';
import { type OpportunityEvent } from '../opportunity/events.js';

const stages = {
  'event.fromStage.id': 'text',
  'event.fromStage.name': 'text',
  'event.toStage.id': 'text',
  'event.toStage.name': 'text',
} as const;
const reason = { 'event.reason': 'text' } as const;
const pipelines = { 'event.fromPipeline.id': 'text', 'event.toPipeline.id': 'text' } as const;
const closing = { ...reason, 'event.value.amount': 'number', 'event.value.currency': 'text' } as const;
const message = { 'event.channelId': 'text', 'event.text': 'text' } as const;
const texts = (...names: readonly string[]): ConditionFields =>
  Object.fromEntries(names.map((name) => [`event.${name}`, 'text'] as const));

/** Of what the rules are set off by: the deal's events but its end, and messages with its contact. */
export type AutomationEventType =
  | Exclude<OpportunityEvent['type'], 'opportunity_deleted'>
  | Extract<ConversationEvent['type'], 'message_received' | 'message_sent' | 'message_failed'>;

/** What conditions can name of each event besides who did it and how. */
export const triggerEvents: Readonly<Record<AutomationEventType, ConditionFields>> = {
  pipeline_created: {},
  stage_advanced: { ...stages, ...reason },
  stage_reverted: { ...stages, ...reason },
  stage_replaced: { ...stages, ...pipelines, ...reason },
  closed_won: closing,
  closed_lost: closing,
  closed_abandoned: closing,
  reopened: texts('previousStatus', 'reason'),
  adjustment: { ...closing, 'event.previous.amount': 'number', 'event.delta': 'number' },
  upsell: { ...closing, 'event.amount.amount': 'number' },
  renamed: texts('name', 'previous'),
  source_changed: texts('source', 'previous'),
  expected_close_changed: { 'event.date': 'date', 'event.previous': 'date' },
  probability_set: { 'event.probability': 'number', 'event.previous': 'number' },
  custom_field_set: texts('fieldId'),
  description_edited: texts('description', 'previous'),
  tagged: texts('tag'),
  untagged: texts('tag'),
  ranked: {},
  contact_changed: texts('contactId', 'previous'),
  account_linked: texts('accountId', 'previous'),
  account_unlinked: texts('previous'),
  conversation_linked: texts('conversationId', 'previous'),
  rep_assigned: texts('repId', 'previous'),
  rep_unassigned: texts('previous'),
  agent_assigned: texts('agentId', 'previous'),
  agent_unassigned: texts('previous'),
  team_changed: { ...stages, ...pipelines, ...texts('fromTeamId', 'toTeamId') },
  pipeline_changed: { ...stages, ...pipelines },
  follow_up_scheduled: { 'event.at': 'date', 'event.previous': 'date' },
  follow_up_cleared: { 'event.previous': 'date' },
  follow_up_due: { 'event.at': 'date' },
  opportunity_stale: { 'event.days': 'number', 'event.stageId': 'text' },
  note_logged: texts('text', 'conversationId'),
  message_received: message,
  message_sent: message,
  message_failed: { 'event.channelId': 'text', 'event.reason': 'text' },
};

/** Who did it and by which way. */
const doer = { 'event.actor.kind': 'text', 'event.actor.id': 'text', 'event.via.kind': 'text' } as const;

/** What conditions can name of an event. */
export const eventFields = (type: AutomationEventType): ConditionFields => ({ ...doer, ...triggerEvents[type] });

/** Whether rules can be set off by events of the type. */
export const isTriggerEvent = (type: string): type is AutomationEventType => Object.hasOwn(triggerEvents, type);
