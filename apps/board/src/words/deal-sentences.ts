import { type OpportunityEvent, type OpportunityEventData } from '#domain';
import { type Money } from '../format/money.js';

/** How what an event holds is shown: names in place of ids, money and dates as the organization writes them. */
export interface Wording {
  name(id: string): string;
  /** who did something */
  actor(id: string): string;
  money(money: Money): string;
  instant(instant: string): string;
  /** a calendar date */
  date(date: string): string;
}

/** What somebody did to a deal, as the end of a sentence that begins with who: `moved it from Proposal to Negotiation`. */
export function sentence(event: OpportunityEvent, words: Wording): string {
  switch (event.type) {
    case 'pipeline_created':
      return created(event.data, words);
    case 'stage_advanced':
      return `moved it ${way(event.data)}`;
    case 'stage_reverted':
      return `moved it back ${way(event.data)}`;
    case 'stage_replaced':
      return `put it ${way(event.data)}`;
    case 'closed_won':
      return `won it at ${words.money(event.data.value)}${moved(event.data.change)}`;
    case 'closed_lost':
      return `lost it at ${words.money(event.data.value)}${moved(event.data.change)}`;
    case 'closed_abandoned':
      return `abandoned it at ${words.money(event.data.value)}`;
    case 'reopened':
      return `reopened it after it was ${event.data.previousStatus}${moved(event.data.change)}`;
    case 'opportunity_deleted':
      return 'deleted it';
    case 'team_changed':
      return teamChanged(event.data, words);
    case 'pipeline_changed':
      return `moved it to ${event.data.toPipeline.name}, into ${event.data.toStage.name}${revalued(event.data, words)}`;
    default:
      return fieldSentence(event, words);
  }
}

/** What somebody wrote with it: a reason, a note, a description. */
export function quoted(event: OpportunityEvent): string | null {
  switch (event.type) {
    case 'note_logged':
      return event.data.text;
    case 'description_edited':
      return event.data.description || null;
    default:
      return 'reason' in event.data ? event.data.reason : null;
  }
}

type Kind = OpportunityEvent['type'];
type Only<Kinds extends Kind> = Extract<OpportunityEvent, { type: Kinds }>;

type LinkEvent = Only<
  | 'contact_changed'
  | 'account_linked'
  | 'account_unlinked'
  | 'conversation_linked'
  | 'rep_assigned'
  | 'rep_unassigned'
  | 'agent_assigned'
  | 'agent_unassigned'
>;

type StepEvent = Only<
  | 'pipeline_created'
  | 'stage_advanced'
  | 'stage_reverted'
  | 'stage_replaced'
  | 'closed_won'
  | 'closed_lost'
  | 'closed_abandoned'
  | 'reopened'
  | 'opportunity_deleted'
  | 'team_changed'
  | 'pipeline_changed'
>;

function fieldSentence(event: Exclude<OpportunityEvent, StepEvent>, words: Wording): string {
  switch (event.type) {
    case 'adjustment':
      return `changed the value from ${words.money(event.data.previous)} to ${words.money(event.data.value)}`;
    case 'upsell':
      return `sold ${words.money(event.data.amount)} more, now ${words.money(event.data.value)}`;
    case 'renamed':
      return event.data.name === null ? 'took its name away' : `renamed it to ${mark(event.data.name)}`;
    case 'source_changed':
      return setTo('source', event.data.source);
    case 'expected_close_changed':
      return setTo('expected close', event.data.date === null ? null : words.date(event.data.date));
    case 'probability_set':
      return `set the probability to ${event.data.probability === null ? 'that of its stage' : `${event.data.probability}%`}`;
    case 'custom_field_set':
      return setTo(words.name(event.data.fieldId), event.data.value === null ? null : String(event.data.value));
    case 'description_edited':
      return event.data.description === '' ? 'cleared the description' : 'wrote the description';
    case 'tagged':
      return `tagged it ${mark(event.data.tag)}`;
    case 'untagged':
      return `took the tag ${mark(event.data.tag)} away`;
    case 'ranked':
      return 'moved it within its column';
    case 'follow_up_scheduled':
      return `set the follow-up to ${words.instant(event.data.at)}`;
    case 'follow_up_cleared':
      return `removed the follow-up of ${words.instant(event.data.previous)}`;
    case 'follow_up_due':
      return `reminded of the follow-up of ${words.instant(event.data.at)}`;
    case 'opportunity_stale':
      return `noticed that it has not moved for ${event.data.days} ${event.data.days === 1 ? 'day' : 'days'}`;
    case 'note_logged':
      return 'wrote a note';
    default:
      return linkSentence(event, words);
  }
}

function linkSentence(event: LinkEvent, words: Wording): string {
  switch (event.type) {
    case 'contact_changed':
      return `changed the contact to ${words.name(event.data.contactId)}`;
    case 'account_linked':
      return `linked the account ${words.name(event.data.accountId)}`;
    case 'account_unlinked':
      return `took the account ${words.name(event.data.previous)} off`;
    case 'conversation_linked':
      return 'linked a conversation';
    case 'rep_assigned':
      return `gave it to ${words.name(event.data.repId)}`;
    case 'rep_unassigned':
      return `took it from ${words.name(event.data.previous)}`;
    case 'agent_assigned':
      return `put the agent ${words.name(event.data.agentId)} on it`;
    case 'agent_unassigned':
      return `took the agent ${words.name(event.data.previous)} off it`;
  }
}

type Change = Pick<OpportunityEventData<'stage_advanced'>, 'fromStage' | 'toStage'>;

const way = ({ fromStage, toStage }: Change): string => `from ${fromStage.name} to ${toStage.name}`;

const moved = (change: Change | null): string => (change ? `, moving it ${way(change)}` : '');

const mark = (text: string): string => `“${text}”`;

const setTo = (field: string, value: string | null): string =>
  value === null || value === '' ? `cleared ${field}` : `set ${field} to ${value}`;

const revalued = ({ revaluation }: OpportunityEventData<'pipeline_changed'>, words: Wording): string =>
  revaluation ? `, at ${words.money(revaluation.value)}` : '';

function teamChanged(data: OpportunityEventData<'team_changed'>, words: Wording): string {
  if (data.toTeamId === null)
    return `took it from the team ${data.fromTeamId === null ? '' : words.name(data.fromTeamId)}`;
  return `gave it to the team ${words.name(data.toTeamId)}, into ${data.toStage.name} of ${data.toPipeline.name}${revalued(data, words)}`;
}

function created(data: OpportunityEventData<'pipeline_created'>, words: Wording): string {
  const worth = data.value.amount === 0 ? '' : `, at ${words.money(data.value)}`;
  return `created it in ${data.stage.name} of ${data.pipeline.name}${worth}`;
}
