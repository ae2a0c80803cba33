import { type OpportunityEvent } from '#domain';
import { type Schemas } from '../api/client.js';
import { moneyInput, typedMoney } from '../format/money.js';
import { type Deal } from './deal.js';
import { stageEvents } from './stage-events.js';

type Named = Schemas['NamedDto'];
type CustomValue = string | number | null;

/** What of a deal a form edits; fields of the organization's own are `custom.<id>`. */
export interface EditFields {
  readonly name: string;
  readonly source: string | null;
  readonly expectedCloseDate: string | null;
  readonly probability: number | null;
  readonly tags: readonly string[];
  readonly contact: Named | null;
  readonly account: Named | null;
  readonly pipelineId: string;
  readonly stageId: string;
  /** as it is typed */
  readonly value: string;
  readonly repId: string | null;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly followUpAt: string | null;
  readonly description: string;
  readonly [custom: `custom.${string}`]: CustomValue;
}

export type EditField = keyof EditFields;

/** A deal as a form begins with it. */
export function fieldsOf(deal: Deal, customFieldIds: readonly string[]): EditFields {
  const custom = customFieldIds.map((id) => [`custom.${id}`, customValue(deal.customFields[id])] as const);
  const { source, expectedCloseDate, probability, tags, contact, account, repId, agentId, teamId, followUpAt } = deal;
  return {
    ...{ source, expectedCloseDate, probability, tags, contact, account, repId, agentId, teamId, followUpAt },
    ...Object.fromEntries(custom),
    name: deal.name ?? '',
    pipelineId: deal.pipeline.id,
    stageId: deal.stage.id,
    value: moneyInput(deal.value),
    description: deal.description,
  };
}

const customValue = (value: unknown): CustomValue =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** The one PATCH that makes the edited fields so. Null: the value is no money. */
export function patchOf(
  fields: EditFields,
  edited: readonly EditField[],
  currency: string,
): Schemas['EditOpportunityDto'] | null {
  const value = typedMoney(fields.value, currency);
  if (edited.includes('value') && !value) return null;
  const has = (field: EditField): boolean => edited.includes(field);
  const custom = edited.flatMap((field) => (isCustom(field) ? [[customId(field), fields[field]] as const] : []));
  return {
    ...(has('name') && { name: fields.name.trim() || null }),
    ...(has('source') && { source: fields.source }),
    ...(has('expectedCloseDate') && { expectedCloseDate: fields.expectedCloseDate }),
    ...(has('probability') && { probability: fields.probability }),
    ...(has('tags') && { tags: [...fields.tags] }),
    ...(has('contact') && fields.contact && { contactId: fields.contact.id }),
    ...(has('account') && { accountId: fields.account?.id ?? null }),
    ...(has('pipelineId') && { pipelineId: fields.pipelineId }),
    ...(has('stageId') && { stageId: fields.stageId }),
    ...(has('value') && value && { value }),
    ...(has('repId') && { repId: fields.repId }),
    ...(has('agentId') && { agentId: fields.agentId }),
    ...(has('teamId') && { teamId: fields.teamId }),
    ...(has('followUpAt') && { followUpAt: fields.followUpAt }),
    ...(has('description') && { description: fields.description }),
    ...(custom.length > 0 && { customFields: Object.fromEntries(custom) }),
  };
}

const isCustom = (field: EditField): field is `custom.${string}` => field.startsWith('custom.');

/** The id of the organization's own field. */
export const customId = (field: `custom.${string}`): string => field.slice('custom.'.length);

const types: Readonly<Record<string, readonly OpportunityEvent['type'][]>> = {
  name: ['renamed'],
  source: ['source_changed'],
  expectedCloseDate: ['expected_close_changed'],
  probability: ['probability_set'],
  tags: ['tagged', 'untagged'],
  contact: ['contact_changed'],
  account: ['account_linked', 'account_unlinked'],
  pipelineId: ['pipeline_changed', 'team_changed'],
  stageId: stageEvents,
  value: ['adjustment', 'upsell', 'team_changed', 'pipeline_changed'],
  repId: ['rep_assigned', 'rep_unassigned', 'team_changed'],
  agentId: ['agent_assigned', 'agent_unassigned'],
  teamId: ['team_changed'],
  followUpAt: ['follow_up_scheduled', 'follow_up_cleared'],
  description: ['description_edited'],
};

/** What changes a field. */
export const typesOf = (field: EditField): readonly OpportunityEvent['type'][] => types[field] ?? ['custom_field_set'];

/** The field that a stage's gate names; null: none that a form can edit. */
export function fieldOfGate(name: string): EditField | null {
  if (name.startsWith('customFields.')) return `custom.${name.slice('customFields.'.length)}`;
  const renamed = { contactId: 'contact', accountId: 'account' } as const;
  if (name === 'contactId' || name === 'accountId') return renamed[name];
  return gateable.find((field) => field === name) ?? null;
}

const gateable = [
  ...(['name', 'source', 'expectedCloseDate', 'probability', 'tags', 'value'] as const),
  ...(['repId', 'agentId', 'followUpAt', 'description'] as const),
] as const;
