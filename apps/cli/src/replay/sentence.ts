import { type Closing, type OpportunityEvent, type OpportunityEventData } from '#domain';
import { type Wording } from './wording.js';

/** What somebody did to the deal, as the end of a sentence that begins with who: `moved it from Proposal to Negotiation`. */
export function sentence(event: OpportunityEvent, words: Wording): string {
  switch (event.type) {
    case 'pipeline_created':
      return created(event.data, words);
    case 'stage_advanced':
    case 'stage_reverted':
      return `moved it ${event.type === 'stage_reverted' ? 'back ' : ''}${way(event.data)}${because(event.data.reason)}`;
    case 'stage_replaced':
      return `put it into another stage, ${way(event.data)}${because(event.data.reason)}`;
    case 'closed_won':
      return `won it: ${closing(event.data, words)}`;
    case 'closed_lost':
      return `lost it: ${closing(event.data, words)}`;
    case 'closed_abandoned':
      return `abandoned it: ${closing(event.data, words)}`;
    case 'reopened':
      return `reopened it (it was ${event.data.previousStatus})${event.data.change ? ` and moved it ${way(event.data.change)}` : ''}${because(event.data.reason)}`;
    case 'opportunity_deleted':
      return `deleted it, in stage ${event.data.stage.name} of ${event.data.pipeline.name}`;
    case 'adjustment':
      return `set the value from ${words.money(event.data.previous)} to ${words.money(event.data.value)}${because(event.data.reason)}`;
    case 'upsell':
      return `sold ${words.money(event.data.amount)} more: the value is ${words.money(event.data.value)}${because(event.data.reason)}`;
    case 'team_changed':
      return `gave it to the team ${words.name(event.data.toTeamId, 'none')} (before: ${words.name(event.data.fromTeamId, 'none')}), stage ${event.data.toStage.name} of ${event.data.toPipeline.name}`;
    case 'pipeline_changed':
      return `moved it to the pipeline ${event.data.toPipeline.name}, stage ${event.data.toStage.name} (before: ${event.data.fromStage.name} of ${event.data.fromPipeline.name})`;
    case 'note_logged':
      return `noted: ${event.data.text}`;
    default:
      return fieldSentence(event, words);
  }
}

type FieldEvent = Exclude<
  OpportunityEvent,
  {
    type:
      | 'pipeline_created'
      | 'stage_advanced'
      | 'stage_reverted'
      | 'stage_replaced'
      | 'closed_won'
      | 'closed_lost'
      | 'closed_abandoned'
      | 'reopened'
      | 'opportunity_deleted'
      | 'adjustment'
      | 'upsell'
      | 'team_changed'
      | 'pipeline_changed'
      | 'note_logged';
  }
>;

/** One field that changed, with what it was before. */
function fieldSentence({ type, data }: FieldEvent, words: Wording): string {
  switch (type) {
    case 'renamed':
      return `renamed it from ${words.quoted(data.previous)} to ${words.quoted(data.name)}`;
    case 'source_changed':
      return `set the source from ${words.quoted(data.previous)} to ${words.quoted(data.source)}`;
    case 'expected_close_changed':
      return `set the expected close from ${data.previous ?? 'none'} to ${data.date ?? 'none'}`;
    case 'probability_set':
      return `set the probability from ${percent(data.previous)} to ${percent(data.probability)}`;
    case 'custom_field_set':
      return `set the field ${words.name(data.fieldId)} from ${words.quoted(data.previous)} to ${words.quoted(data.value)}`;
    case 'description_edited':
      return `wrote the description: ${words.quoted(data.description, 'nothing')}`;
    case 'tagged':
      return `tagged it ${words.quoted(data.tag)}`;
    case 'untagged':
      return `took the tag ${words.quoted(data.tag)} away`;
    case 'ranked':
      return 'moved it within its column';
    case 'follow_up_scheduled':
      return `set the follow-up to ${words.instant(data.at)}${data.previous === null ? '' : ` (before: ${words.instant(data.previous)})`}`;
    case 'follow_up_cleared':
      return `cleared the follow-up of ${words.instant(data.previous)}`;
    case 'follow_up_due':
      return `reminded of the follow-up of ${words.instant(data.at)}`;
    case 'opportunity_stale':
      return `noticed that it has been in its stage for ${data.days} days and more`;
    case 'contact_changed':
      return `set the contact from ${words.name(data.previous)} to ${words.name(data.contactId)}`;
    case 'account_linked':
      return `linked the account ${words.name(data.accountId)}${data.previous === null ? '' : ` in place of ${words.name(data.previous)}`}`;
    case 'account_unlinked':
      return `took the account ${words.name(data.previous)} away`;
    case 'conversation_linked':
      return `linked the conversation ${data.conversationId}`;
    case 'rep_assigned':
      return `gave it to ${words.name(data.repId)}${data.previous === null ? '' : ` (before: ${words.name(data.previous)})`}`;
    case 'rep_unassigned':
      return `took it from ${words.name(data.previous)}`;
    case 'agent_assigned':
      return `assigned the agent ${words.name(data.agentId)}`;
    case 'agent_unassigned':
      return `took it from the agent ${words.name(data.previous)}`;
  }
}

const way = ({ fromStage, toStage }: { fromStage: { name: string }; toStage: { name: string } }): string =>
  `from ${fromStage.name} to ${toStage.name}`;

const because = (reason: string | null): string => (reason === null ? '' : `: ${reason}`);

const percent = (probability: number | null): string => (probability === null ? 'its stage’s' : `${probability} %`);

const closing = ({ value, change, stage, reason }: Closing, words: Wording): string =>
  `${words.money(value)}, ${change ? way(change) : `in stage ${stage.name}`}${because(reason)}`;

function created(data: OpportunityEventData<'pipeline_created'>, words: Wording): string {
  const parts = [
    `created ${data.name === null ? 'it' : words.quoted(data.name)} in ${data.stage.name} of ${data.pipeline.name}`,
    data.value.amount === 0 ? null : words.money(data.value),
    data.accountId === null ? null : `account ${words.name(data.accountId)}`,
    data.contactId === null ? null : `contact ${words.name(data.contactId)}`,
    data.teamId === null ? null : `team ${words.name(data.teamId)}`,
    data.repId === null ? null : `owner ${words.name(data.repId)}`,
    data.source === null ? null : `source ${data.source}`,
    data.tags.length === 0 ? null : `tags ${data.tags.join(', ')}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
