import { customConditionFields } from '../conditions/check-conditions.js';
import { type ConditionFields, type FieldValue } from '../conditions/condition.js';
import { lookUp } from '../look-up.js';
import { type Opportunity } from '../opportunity/state.js';
import { customFieldsOf, type Organization } from '../organization/state.js';

const fields = {
  name: { kind: 'text', of: ({ name }) => name },
  value: { kind: 'number', of: ({ value }) => value.amount },
  currency: { kind: 'text', of: ({ value }) => value.currency },
  status: { kind: 'text', of: ({ status }) => status },
  stageId: { kind: 'text', of: ({ stage }) => stage.id },
  pipelineId: { kind: 'text', of: ({ pipeline }) => pipeline.id },
  teamId: { kind: 'text', of: ({ teamId }) => teamId },
  repId: { kind: 'text', of: ({ repId }) => repId },
  agentId: { kind: 'text', of: ({ agentId }) => agentId },
  contactId: { kind: 'text', of: ({ contactId }) => contactId },
  accountId: { kind: 'text', of: ({ accountId }) => accountId },
  channelId: { kind: 'text', of: ({ channelId }) => channelId },
  source: { kind: 'text', of: ({ source }) => source },
  tags: { kind: 'texts', of: ({ tags }) => tags },
  expectedClose: { kind: 'date', of: ({ expectedCloseDate }) => expectedCloseDate },
  followUpAt: { kind: 'date', of: ({ followUpAt }) => followUpAt },
  probability: { kind: 'number', of: ({ probability }) => probability },
  lostReason: { kind: 'text', of: ({ lostReason }) => lostReason },
  wonReason: { kind: 'text', of: ({ wonReason }) => wonReason },
} as const satisfies Record<
  string,
  { readonly kind: ConditionFields[string]; readonly of: (deal: Opportunity) => FieldValue }
>;

const own: Readonly<Record<string, { readonly of: (deal: Opportunity) => FieldValue }>> = fields;

/** What conditions can name of a deal. Values in the minor unit; a probability only where the deal has one of its own. */
export const dealFields = (organization: Organization): ConditionFields => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, kind])),
  ...customConditionFields(customFieldsOf(organization, 'deal')),
});

const custom = 'customFields.';

/** What the deal holds in a field that conditions can name. */
export function dealFieldOf(deal: Opportunity, field: string): FieldValue | undefined {
  if (field.startsWith(custom)) return lookUp(deal.customFields, field.slice(custom.length));
  return lookUp(own, field)?.of(deal);
}
