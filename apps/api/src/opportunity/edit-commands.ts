import { type ClosedStatus, inEditOrder, type Opportunity, type OpportunityCommand, type Status, zero } from '#domain';
import { type EditOpportunityDto } from './edit-opportunity.dto.js';

type Fields = Omit<EditOpportunityDto, 'why' | 'occurredAt'>;

const marks = { won: 'mark_won', lost: 'mark_lost', abandoned: 'mark_abandoned' } as const satisfies Record<
  ClosedStatus,
  string
>;

/** The commands that an edit stands for, in the order in which they are decided. `deal` is what the caller edits, as it is now. */
export const editCommands = (fields: Fields, deal: Opportunity | null): readonly OpportunityCommand[] =>
  inEditOrder(deal, [
    ...places(fields),
    ...parties(fields),
    ...descriptions(fields),
    ...tags(fields.tags, deal?.tags ?? []),
    ...customFields(fields.customFields),
    ...value(fields, deal),
    ...given(fields.stageId, (stageId) => ({ type: 'move_to_stage', stageId, ...reasonOf(fields) })),
    ...given(fields.status, (status) => statusCommand(status, reasonOf(fields))),
  ]);

const given = <T>(field: T | undefined, command: (present: T) => OpportunityCommand): OpportunityCommand[] =>
  field === undefined ? [] : [command(field)];

const reasonOf = ({ reason }: Fields) => (reason === undefined ? {} : { reason });

const statusCommand = (status: Status, reason: { reason?: string }): OpportunityCommand =>
  status === 'open' ? { type: 'reopen', ...reason } : { type: marks[status], ...reason };

const places = (fields: Fields): OpportunityCommand[] => [
  ...given(fields.pipelineId, (pipelineId) => ({ type: 'change_pipeline', pipelineId, ...reasonOf(fields) })),
  ...given(fields.teamId, (teamId) => ({ type: 'change_team', teamId, ...reasonOf(fields) })),
];

const parties = ({ repId, agentId, contactId, accountId, conversationId }: Fields): OpportunityCommand[] => [
  ...given(repId, (id) => (id === null ? { type: 'unassign_rep' } : { type: 'assign_rep', repId: id })),
  ...given(agentId, (id) => (id === null ? { type: 'unassign_agent' } : { type: 'assign_agent', agentId: id })),
  ...given(contactId, (id) => ({ type: 'change_contact', contactId: id })),
  ...given(accountId, (id) => (id === null ? { type: 'unlink_account' } : { type: 'link_account', accountId: id })),
  ...given(conversationId, (id) => ({ type: 'link_conversation', conversationId: id })),
];

const descriptions = (fields: Fields): OpportunityCommand[] => [
  ...given(fields.name, (name) => ({ type: 'rename', name })),
  ...given(fields.source, (source) => ({ type: 'set_source', source })),
  ...given(fields.expectedCloseDate, (date) => ({ type: 'set_expected_close', date })),
  ...given(fields.probability, (probability) => ({ type: 'set_probability', probability })),
  ...given(fields.description, (description) => ({ type: 'edit_description', description: description ?? '' })),
  ...given(fields.rank, (rank) => ({ type: 'rank', rank })),
  ...given(fields.followUpAt, (at) =>
    at === null ? { type: 'clear_follow_up' } : { type: 'schedule_follow_up', at: new Date(at).toISOString() },
  ),
];

function tags(wanted: readonly string[] | null | undefined, present: readonly string[]): OpportunityCommand[] {
  if (wanted === undefined) return [];
  const kept = wanted ?? [];
  return [
    ...kept.filter((tag) => !present.includes(tag)).map((tag) => ({ type: 'tag', tag }) as const),
    ...present.filter((tag) => !kept.includes(tag)).map((tag) => ({ type: 'untag', tag }) as const),
  ];
}

const customFields = (fields: Fields['customFields'] = {}): OpportunityCommand[] =>
  Object.entries(fields).map(([fieldId, value]) => ({ type: 'set_custom_field', fieldId, value }));

function value({ value: wanted, ...fields }: Fields, deal: Opportunity | null): OpportunityCommand[] {
  const cleared = deal ? [zero(deal.value.currency)] : [];
  const values = wanted === null ? cleared : wanted === undefined ? [] : [wanted];
  return values.map((money) => ({ type: 'adjust_value', value: money, ...reasonOf(fields) }));
}
